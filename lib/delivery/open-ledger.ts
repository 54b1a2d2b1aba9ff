import type { Context } from '#lib/core/context';
import { createDatabase } from '#lib/platform/database';
import { createState } from '#lib/platform/state';
import { RELAY_LEDGER, RELAY_STATE } from '#lib/settings/generated';
import { databaseLedger } from './database-ledger';
import type { LedgerStore } from './record-store';
import { stateLedger } from './state-ledger';

/** The services that a ledger can lie in, as `RELAY_LEDGER` names them. */
export type LedgerName = 'state' | 'database';

/**
 * The ledger that the settings name.
 * @throws RelayError `setup` where its service is not set up.
 */
export function openLedger(context: Pick<Context, 'config' | 'deadline'>): LedgerStore {
  return openNamedLedger(context.config.read(RELAY_LEDGER) === 'database' ? 'database' : 'state', context);
}

/** The ledger in one of the services, whatever the settings name. */
export function openNamedLedger(name: LedgerName, { config, deadline }: Pick<Context, 'config' | 'deadline'>) {
  return name === 'database' ? databaseLedger(createDatabase(config, deadline)) : stateLedger(createState(deadline));
}

/** The ledger of a consumer; undefined where `RELAY_STATE` is `off`. */
export function openConsumerLedger(context: Context): LedgerStore | undefined {
  return context.config.read(RELAY_STATE) === 'off' ? undefined : openLedger(context);
}
