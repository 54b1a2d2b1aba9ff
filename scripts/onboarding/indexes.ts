import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RECORDS, VALUES } from '#lib/delivery/database-ledger';
import { createDatabase } from '#lib/platform/database';
import { AIO_runtime_apihost, AIO_runtime_namespace, RELAY_LEDGER } from '#lib/settings/generated';
import type { Step } from './step';

/** Documents say until when they stay; the database removes them by an index on that time. */
const FIELD = 'expires';

/**
 * The indexes that remove what a ledger in the database does not need any more. Without them it
 * works, and grows. A ledger in State needs none.
 * @throws RelayError as the database does: `setup` where it is not provisioned yet.
 */
export async function planIndexes(config: Config, deadline: Deadline): Promise<Step[]> {
  if (config.read(RELAY_LEDGER) !== 'database') {
    return [];
  }
  const host = config.read(AIO_runtime_apihost);
  // The local platform serves the database beside the Runtime.
  const endpoint = process.env.AIO_DB_ENDPOINT || (host.startsWith('http://') ? host : undefined);
  const database = createDatabase(config, deadline, { namespace: config.require(AIO_runtime_namespace), endpoint });
  return Promise.all(
    [RECORDS, VALUES].map(async (name): Promise<Step> => {
      const collection = database.collection(name);
      const known = (await collection.getIndexes()).some((index) => typeof index.expireAfterSeconds === 'number');
      const step = { kind: 'index', name: `${name}.${FIELD}` } as const;
      return known
        ? { ...step, verb: 'keep' }
        : { ...step, verb: 'create', run: () => collection.createIndex({ [FIELD]: 1 }, { expireAfterSeconds: 0 }) };
    }),
  );
}
