import { isRecord, parseJson } from '#lib/core/json';
import { type SaleorApi, throwOnErrors } from './api';
import { FIND_GROUPS, FORGET_GROUP, KEEP_GROUP } from './operations/customer-groups';

/**
 * A customer group. Saleor has none: the app keeps them in its own private metadata, a key for
 * each.
 */
export interface SaleorCustomerGroup {
  /** The back office's number; a new group has none yet. */
  id?: number;
  code: string;
  taxClassId: number;
}

const PREFIX = 'customer_group.';

/** Keeps the group under its code; one with the same number that had another code is renamed. */
export async function saveGroup(api: SaleorApi, group: SaleorCustomerGroup): Promise<void> {
  const known = await find(api);
  const own = known.find(({ code }) => code === group.code);
  const value = JSON.stringify({ ...own?.group, ...group });
  if (own === undefined || JSON.stringify(own.group) !== value) {
    const input = [{ key: PREFIX + group.code, value }];
    throwOnErrors((await api.execute(KEEP_GROUP, { app: api.appId, input })).updatePrivateMetadata);
  }
  const former = known.filter(({ id, code }) => group.id !== undefined && id === group.id && code !== group.code);
  await forget(api, former);
}

/** Forgets the group with that number; one that is gone already counts as deleted. */
export async function deleteGroup(api: SaleorApi, { id: gone }: { id: number }): Promise<void> {
  await forget(
    api,
    (await find(api)).filter(({ id }) => id === gone),
  );
}

interface Kept {
  id: number | undefined;
  code: string;
  group: Record<string, unknown>;
}

async function find(api: SaleorApi): Promise<Kept[]> {
  const { app } = await api.execute(FIND_GROUPS, {});
  return (app?.privateMetadata ?? [])
    .filter(({ key }) => key.startsWith(PREFIX))
    .map(({ key, value }) => {
      const group = parseJson(value);
      const fields = isRecord(group) ? group : {};
      return {
        id: typeof fields.id === 'number' ? fields.id : undefined,
        code: key.slice(PREFIX.length),
        group: fields,
      };
    });
}

async function forget(api: SaleorApi, groups: readonly Kept[]): Promise<void> {
  if (groups.length > 0) {
    const keys = groups.map(({ code }) => PREFIX + code);
    throwOnErrors((await api.execute(FORGET_GROUP, { app: api.appId, keys })).deletePrivateMetadata);
  }
}
