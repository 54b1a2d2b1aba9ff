import { type Config, type Params, readConfig, settingText } from '#lib/core/config';
import { isRecord, recordsIn } from '#lib/core/json';
import {
  BACKOFFICE_SECRET,
  COMMERCE_WEBHOOK_PUBLIC_KEY,
  INGESTION_AUTH,
  STOCK_CHECK_OPEN,
} from '#lib/settings/generated';
import { SETTINGS } from '#lib/settings/table';
import type { SettingDefinition } from '#lib/settings/types';
import { isPublicKey } from '#lib/systems/commerce/webhook/signature';
import { type Finding, fail, ok, warn } from './finding';

const INGESTION = 'ingestion/webhook';
const STOCK_CHECK = 'webhook/check-stock';

/** The actions that anybody can reach. */
const DOORS = [INGESTION, STOCK_CHECK, 'saleor/register', 'saleor/webhook'];

/** The settings that say who may come in. */
const COMPARED = /^(INGESTION_|COMMERCE_WEBHOOK_PUBLIC_KEY$|SALEOR_(ALLOWED_URLS|ENCRYPTION_KEY|WEBHOOK_SECRET)$)/;

/** The inputs of each door as it is deployed; those that are not deployed are missing. */
export type Doors = ReadonlyMap<string, Params>;

/** Reads the inputs of the deployed doors. `get` describes an action, and throws for none. */
export async function deployedDoors(get: (name: string) => Promise<unknown>): Promise<Doors> {
  const found = await Promise.all(DOORS.map(async (name) => [name, await get(name).catch(() => undefined)] as const));
  return new Map(
    found.flatMap(([name, action]) => {
      const inputs = isRecord(action) ? recordsIn(action.parameters) : undefined;
      return inputs === undefined
        ? []
        : [[name, Object.fromEntries(inputs.map(({ key, value }) => [String(key), value]))] as const];
    }),
  );
}

/** Inputs of deployed doors that are not what `.env` says: the mend in `.env` is not in force. */
export function checkDeployedInputs(doors: Doors, params: Params): Finding[] {
  return [...doors].flatMap(([door, inputs]) =>
    Object.keys(inputs)
      .filter((name) => COMPARED.test(name) && textOf(inputs, name) !== textOf(params, name))
      .map((name) => fail(door, `is deployed with another ${name} than is set`, 'Deploy again: aio app deploy.')),
  );
}

function textOf(params: Params, name: string): string {
  const definition = Object.entries<SettingDefinition>(SETTINGS).find(([known]) => known === name)?.[1];
  return settingText(params, name) ?? definition?.default ?? '';
}

const badKey = fail(
  STOCK_CHECK,
  'COMMERCE_WEBHOOK_PUBLIC_KEY is not a public key in PEM format, so no signature can be verified',
  'Write the whole key on one line, with \\n for each line break.',
);

/**
 * Doors that stand open: as they are deployed, or else as they would be. On a laptop (`local`) that
 * is a warning.
 */
export function checkAuthentication(doors: Doors, params: Params, local: boolean): Finding[] {
  const config = (door: string) => readConfig(doors.get(door) ?? params);
  return [
    checkIngestion(config(INGESTION), local),
    checkStockCheck(config(STOCK_CHECK), readConfig(params), local),
    ...(readConfig(params).read(BACKOFFICE_SECRET) === undefined
      ? [warn('the back office', 'cannot verify who calls it', 'Set BACKOFFICE_SECRET on both sides.')]
      : []),
  ];
}

function checkIngestion(config: Config, local: boolean): Finding {
  const scheme = config.read(INGESTION_AUTH);
  const mend = 'Set INGESTION_AUTH to bearer, basic or hmac, and deploy.';
  return scheme === 'none'
    ? (local ? warn : fail)(INGESTION, 'accepts calls without authentication', mend)
    : ok(INGESTION, `requires ${scheme} authentication`);
}

function checkStockCheck(config: Config, own: Config, local: boolean): Finding {
  const publicKey = config.read(COMMERCE_WEBHOOK_PUBLIC_KEY);
  if (publicKey !== undefined) {
    return isPublicKey(publicKey) ? ok(STOCK_CHECK, 'verifies the store’s signature') : badKey;
  }
  if (own.read(STOCK_CHECK_OPEN)) {
    return ok(STOCK_CHECK, 'answers calls without a signature, as STOCK_CHECK_OPEN says');
  }
  const mend =
    "Set COMMERCE_WEBHOOK_PUBLIC_KEY to the store's public key and deploy, or STOCK_CHECK_OPEN=true; see docs/check-stock.md.";
  return (local ? warn : fail)(STOCK_CHECK, 'answers calls without a signature', mend);
}
