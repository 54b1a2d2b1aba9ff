import { watch } from 'chokidar';

/** A burst of changes, such as a checkout, is one rebuild: it begins when nothing changed for so many milliseconds. */
const QUIET_MS = 150;

/**
 * Calls `rebuild` with the files after sources changed, one run at a time; what changes meanwhile leads to one more run. Resolves once
 * it sees every change.
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
  const watcher = watch(['actions', 'lib', 'app.config.yaml', 'webpack.config.js'], { ignoreInitial: true });
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
