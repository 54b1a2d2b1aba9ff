import { isRecord, recordsIn } from '#lib/core/json';
import { type CommerceApi, segment } from './client';

/** A region as the store's addresses have it. */
export interface CommerceRegion {
  region: string;
  region_code: string;
  region_id: number;
}

/**
 * The store's own region for a name or a code. A country of which the store knows no regions takes
 * any text, and the store itself refuses one that it wants to know and does not.
 */
export async function regionIn(api: CommerceApi, country: string, text: string): Promise<CommerceRegion> {
  const found = await api.request('GET', `directory/countries/${segment(country)}`);
  const regions = recordsIn(isRecord(found) ? found.available_regions : undefined);
  const own = regions.find((one) => isAlike(one.name, text)) ?? regions.find((one) => isAlike(one.code, text));
  return own === undefined
    ? { region: text, region_code: text, region_id: 0 }
    : { region: String(own.name), region_code: String(own.code), region_id: Number(own.id) };
}

/** Whether two names of a region are the same. */
export function isAlike(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.trim().toLowerCase() === other.trim().toLowerCase();
}
