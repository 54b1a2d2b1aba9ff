import openwhisk from 'openwhisk';
import { RelayError } from '#lib/core/errors';
import { objectOf, recordsIn } from '#lib/core/json';
import { mapLimited } from '#lib/core/map-limited';
import { deployedActions } from '#lib/platform/deployed';

/** Actions that are read at once. */
const AT_ONCE = 10;

/** A setting as it is deployed: which actions read it, and which of them have a value. */
interface DeployedSetting {
  name: string;
  /** `<package>/<action>`, in how many of them it is set and is not. */
  set: number;
  empty: number;
}

/**
 * Which settings the deployed actions read, and whether they are set. No value leaves: many are
 * secrets, and which ones is known where the page was made.
 */
export async function deployedSettings(): Promise<{ settings: DeployedSetting[] }> {
  const packages = await deployedActions();
  const names = Object.entries(packages).flatMap(([name, actions]) => actions.map((action) => `${name}/${action}`));
  const client = openwhisk();
  const found = await mapLimited(names, AT_ONCE, async (name) => {
    const action: unknown = await client.actions.get(name).catch((cause) => {
      throw new RelayError('unavailable', 'The platform does not describe the deployed actions.', { cause });
    });
    return recordsIn(objectOf(action).parameters);
  });
  const settings = new Map<string, DeployedSetting>();
  for (const { key, value } of found.flat()) {
    const name = String(key);
    const known = settings.get(name) ?? { name, set: 0, empty: 0 };
    const isSet = value !== undefined && value !== null && value !== '' && value !== `$${name}`;
    settings.set(name, isSet ? { ...known, set: known.set + 1 } : { ...known, empty: known.empty + 1 });
  }
  return { settings: [...settings.values()].filter(({ name }) => /^[A-Z][A-Z0-9_]+$/.test(name)) };
}
