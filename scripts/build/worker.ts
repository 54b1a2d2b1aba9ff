/**
 * A build process: it receives an action's name, builds the action with Adobe's library, and
 * answers with the outcome. Messages: `{name}` in; `{name, hashes, built}` or `{name, failed}` out.
 */
import { buildActions } from '@adobe/aio-lib-runtime';
import utils from '@adobe/aio-lib-runtime/src/utils';
import { BUNDLES, type BundleKind, loadBuildConfig } from './application';
import { explain } from './explain';
import { libraryDependencyTree, parseOnce } from './imports';

export interface Outcome {
  name: string;
  built: boolean;
  /** The library's record of the action, which shows the next build whether it changed. */
  hashes: Record<string, string>;
  failed?: string;
}

const config = loadBuildConfig(kindOf(process.env[BUNDLES]));

function kindOf(given: string | undefined): BundleKind {
  return given === 'debuggable' || given === 'mapped' ? given : 'deployed';
}

parseOnce(libraryDependencyTree());

async function buildOne(name: string): Promise<Outcome> {
  const hashes: Record<string, string> = {};
  // The parent writes this file once for all processes.
  utils.dumpActionsBuiltInfo = async (_file, found) => void Object.assign(hashes, found);
  try {
    const zips = await buildActions(await config, [name]);
    return { name, hashes, built: zips.length > 0 };
  } catch (error) {
    return { name, hashes, built: false, failed: explain(name, error) };
  }
}

process.on('message', ({ name }: { name: string }) => {
  void buildOne(name).then((outcome) => process.send?.(outcome));
});
// The parent has ended.
process.once('disconnect', () => process.exit());
