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
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}
