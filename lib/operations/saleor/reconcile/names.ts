import { saleorSources } from '#lib/catalogue/generated/saleor';
import { isRecord } from '#lib/core/json';

/** The fields of an event's body that hold its record; none for an event that is not known. */
export function rootsOf(event: string): readonly string[] {
  return (Object.hasOwn(saleorSources, event) ? saleorSources[event]?.roots : undefined) ?? [];
}

/** How the report calls an event: its name, and Saleor's id of the record. */
export function nameOf(event: string, body: unknown): string {
  const root = isRecord(body) ? body[rootsOf(event)[0] ?? ''] : undefined;
  return isRecord(root) && typeof root.id === 'string' ? `${event} of ${root.id}` : event;
}
