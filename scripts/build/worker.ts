/**
 * One of the processes that build: it is told an action, builds it with Adobe's library, and tells what came of it.
 * Messages: `{name}` in; `{name, hashes, built}` or `{name, failed}` out.
 */
import { buildActions } from '@adobe/aio-lib-runtime';
import utils from '@adobe/aio-lib-runtime/src/utils';
import { loadConfig } from './application';
import { explain } from './explain';

export interface Outcome {
  name: string;
  built: boolean;
  /** What the library notes of the action, to know the next time whether it changed. */
  hashes: Record<string, string>;
  failed?: string;
}

const config = loadConfig();

async function one(name: string): Promise<Outcome> {
  const hashes: Record<string, string> = {};
  // Several processes must not write one file: the parent writes it once, with what all of them found.
  utils.dumpActionsBuiltInfo = async (_file, found) => void Object.assign(hashes, found);
  try {
    const zips = await buildActions(await config, [name]);
    return { name, hashes, built: zips.length > 0 };
  } catch (error) {
    return { name, hashes, built: false, failed: explain(name, error) };
  }
}

process.on('message', ({ name }: { name: string }) => {
  void one(name).then((outcome) => process.send?.(outcome));
});
// Without the parent there is nobody to build for.
process.once('disconnect', () => process.exit());
