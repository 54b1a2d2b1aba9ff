import { isRecord, parseJson } from '#lib/core/json';
import { type SaleorApi, throwOnErrors } from './api';
import type { SaleorCustomerGroup } from './inputs';
import { DELETE_GROUP, FIND_GROUPS, SAVE_GROUP } from './operations/customer-groups';

const PREFIX = 'customer_group.';

/**
 * Saves the group under its code. A group with the same id and another code is deleted: it was
 * renamed.
 */
export async function saveGroup(api: SaleorApi, group: SaleorCustomerGroup): Promise<void> {
  const groups = await find(api);
  const own = groups.find(({ code }) => code === group.code);
  const value = JSON.stringify({ ...own?.group, ...group });
  if (own === undefined || JSON.stringify(own.group) !== value) {
    const input = [{ key: PREFIX + group.code, value }];
    throwOnErrors((await api.execute(SAVE_GROUP, { app: api.appId, input })).updatePrivateMetadata);
  }
  const former = groups.filter(({ id, code }) => group.id !== undefined && id === group.id && code !== group.code);
  await remove(api, former);
}

/** Deletes the group with that id. One that does not exist counts as deleted. */
export async function deleteGroup(api: SaleorApi, { id: wanted }: { id: number }): Promise<void> {
  await remove(
    api,
    (await find(api)).filter(({ id }) => id === wanted),
  );
}

interface SavedGroup {
  id: number | undefined;
  code: string;
  group: Record<string, unknown>;
}

async function find(api: SaleorApi): Promise<SavedGroup[]> {
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

async function remove(api: SaleorApi, groups: readonly SavedGroup[]): Promise<void> {
  if (groups.length > 0) {
    const keys = groups.map(({ code }) => PREFIX + code);
    throwOnErrors((await api.execute(DELETE_GROUP, { app: api.appId, keys })).deletePrivateMetadata);
  }
}
