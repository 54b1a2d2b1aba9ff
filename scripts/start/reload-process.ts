/**
 * The process of `npm start` that keeps the quick compiler alive: it bundles the actions that a
 * saved file is part of, and puts their code on the platform. What they are deployed with stays.
 * `reload.ts` starts it.
 *
 * Messages: `Begin` in, once; then `{changed}` in, and for each `{done: true, step, detail}` or
 * `{failed: reason}` out. `{step, detail}` alone is progress.
 */
import type { AppConfig } from '@adobe/aio-cli-lib-app-config';
import { loadConfig } from '../build/application';
import { type QuickBundle, QuickCompiler } from '../build/quick';
import { zipped } from '../build/quick-zip';

export interface Begin {
  url: string;
  /** The platform's, `uuid:key`. */
  apiKey: string;
  /** Deploy bundles for a debugger. */
  debuggable: boolean;
}

class Reloader {
  /** What runs, by the action's name; before the first change the code that has been deployed. */
  private readonly running = new Map<string, string>();
  /** Changed files that are not in what runs, since something does not compile. */
  private readonly pending = new Set<string>();

  constructor(
    private readonly begin: Begin,
    private readonly config: AppConfig,
    private readonly compiler: QuickCompiler,
  ) {}

  /** Learns which files each action is made of, before anything is changed. */
  async learn(): Promise<void> {
    for (const { name, hash } of await this.compiler.compile(this.compiler.names)) {
      this.running.set(name, hash);
    }
  }

  /**
   * `early` changes may have been learned already: their actions are deployed, whatever is known.
   * @returns the actions that were deployed. @throws Error if something does not compile.
   */
  async reload(changed: readonly string[], early: boolean): Promise<string[]> {
    for (const file of changed) {
      this.pending.add(file);
    }
    const bundles = await this.compiler.compile(this.compiler.affectedBy([...this.pending]));
    const different = bundles.filter(({ name, hash }) => early || this.running.get(name) !== hash);
    for (const bundle of different) {
      await this.put(bundle);
      this.running.set(bundle.name, bundle.hash);
    }
    this.pending.clear();
    return different.map(({ name }) => name);
  }

  private async put(bundle: QuickBundle): Promise<void> {
    const { url, apiKey } = this.begin;
    const response = await fetch(`${url}/api/v1/namespaces/_/actions/${bundle.name}?overwrite=true`, {
      method: 'PUT',
      headers: {
        authorization: `Basic ${Buffer.from(apiKey).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ exec: { kind: this.kindOf(bundle.name), code: zipped(bundle).toString('base64') } }),
    });
    if (!response.ok) {
      throw new Error(`The platform refused the action ${bundle.name}: ${response.status} ${await response.text()}`);
    }
  }

  private kindOf(name: string): string {
    const [packageName = '', action = ''] = name.split('/');
    return this.config.manifest.full.packages[packageName]?.actions?.[action]?.runtime ?? 'nodejs:24';
  }
}

async function createReloader(begin: Begin): Promise<Reloader> {
  const config = await loadConfig();
  const reloader = new Reloader(begin, config, new QuickCompiler(config.root, config, begin.debuggable));
  // What does not compile now is said at the next change of it.
  await reloader.learn().catch(() => undefined);
  return reloader;
}

let ready: Promise<Reloader> | undefined;
let learned = false;

process.on('message', (message: Begin | { changed: string[] }) => {
  if (!('changed' in message)) {
    ready = createReloader(message);
    void ready.then(() => {
      learned = true;
      process.send?.({ step: 'watching', detail: 'what you save is built and deployed at once' });
    });
    return;
  }
  const early = !learned;
  const started = performance.now();
  Promise.resolve(ready)
    .then((reloader) => reloader?.reload(message.changed, early) ?? [])
    .then((names) => {
      const what = names.length === 1 ? names[0] : `${names.length} actions`;
      const detail = `${what}  in ${Math.round(performance.now() - started)} ms`;
      process.send?.({ done: true, ...(names.length === 0 ? {} : { step: 'deployed', detail }) });
    })
    .catch((error) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }));
});
// The parent has ended.
process.once('disconnect', () => process.exit());
