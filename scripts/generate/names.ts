import type { EventDefinition } from '#lib/catalogue/types';

/** `ProductCreate` → `productCreate`. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `ProductCreate` → `product-create`, `product-backoffice` stays. */
export function kebab(name: string): string {
  return camel(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `product-backoffice` → `productBackofficeRoutes`. */
export function routesName(packageName: string): string {
  return `${packageName.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())}Routes`;
}

/** The items of a list by a key, in the order of their first appearance. */
export function groupBy(events: readonly EventDefinition[], key: (event: EventDefinition) => string) {
  const groups = new Map<string, EventDefinition[]>();
  for (const event of events) {
    const name = key(event);
    groups.set(name, [...(groups.get(name) ?? []), event]);
  }
  return groups;
}
