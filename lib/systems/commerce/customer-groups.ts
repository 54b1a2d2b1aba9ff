import { type CommerceApi, isMissing, isRejected } from './client';
import { search } from './search';

/** A customer group as Adobe Commerce's REST API takes it. */
export interface CommerceGroup {
  code: string;
  tax_class_id: number;
}

/** A customer group to update. */
export interface ExistingGroup extends CommerceGroup {
  id: number;
}

/** Creates the customer group, or updates the one with the same code. */
export async function createGroup(api: CommerceApi, group: CommerceGroup): Promise<void> {
  try {
    await api.request('POST', 'customerGroups', { group });
  } catch (error) {
    const existing = isRejected(error) ? await findByCode(api, group.code) : undefined;
    if (existing === undefined) {
      throw error;
    }
    await updateGroup(api, { id: existing, ...group });
  }
}

/** Updates the customer group with that id. */
export async function updateGroup(api: CommerceApi, group: ExistingGroup): Promise<void> {
  await api.request('PUT', `customerGroups/${group.id}`, { group });
}

/** Deletes the customer group. One that does not exist counts as deleted. */
export async function deleteGroup(api: CommerceApi, id: number): Promise<void> {
  try {
    await api.request('DELETE', `customerGroups/${id}`);
  } catch (error) {
    if (!isMissing(error)) {
      throw error;
    }
  }
}

async function findByCode(api: CommerceApi, code: string): Promise<number | undefined> {
  const [found] = await search(api, 'customerGroups/search', 'code', code, 1);
  return typeof found?.id === 'number' ? found.id : undefined;
}
