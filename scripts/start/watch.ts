import { watch } from 'chokidar';

/**
 * A rebuild starts after this many milliseconds without a change, so that a checkout causes only
 * one.
 */
const QUIET_MS = 60;

/** What the bundles are made of, and what is declared beside them. */
const WATCHED = ['actions', 'lib', 'app.config.yaml', 'webpack.config.js', 'scripts/onboarding/config/events.json'];

/**
 * Calls `rebuild` with the changed files, one run at a time. Changes during a run cause one more
 * run. Resolves once every change is seen.
 */
export async function watchSources(
  rebuild: (changed: readonly string[]) => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const changed: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await rebuild(changed.splice(0));
    } while (again);
    running = false;
  };
  const watcher = watch(WATCHED, { ignoreInitial: true });
  watcher.on('all', (_event, file) => {
    changed.push(file);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET_MS);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
