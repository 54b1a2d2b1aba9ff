import openwhisk from 'openwhisk';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';

/** The most actions that the platform lists at once. */
const LIMIT = 50;

/**
 * The deployed actions of this namespace, by package.
 * @throws RelayError `unavailable` where the platform does not answer.
 */
export async function deployedActions(): Promise<Record<string, string[]>> {
  const packages: Record<string, string[]> = {};
  for (let skip = 0; ; skip += LIMIT) {
    const page = await list(skip);
    for (const { name, namespace } of page) {
      // The namespace is `<namespace>/<package>`. The deployer names the action behind a protected
      // web action `__secured_…`.
      const packageName = String(namespace).split('/')[1] ?? '';
      if (!String(name).startsWith('__secured_')) {
        packages[packageName] = [...(packages[packageName] ?? []), String(name)].sort();
      }
    }
    if (page.length < LIMIT) {
      return packages;
    }
  }
}

async function list(skip: number): Promise<Record<string, unknown>[]> {
  try {
    const page: unknown[] = await openwhisk().actions.list({ limit: LIMIT, skip });
    return page.filter(isRecord);
  } catch (cause) {
    throw new RelayError('unavailable', 'The platform cannot list the deployed actions.', { cause });
  }
}
