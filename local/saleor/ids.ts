/** A global id, as Saleor makes it of a type's name and a number. */
export function globalId(type: string, id: number): string {
  return Buffer.from(`${type}:${id}`).toString('base64');
}

/** The number in a global id of a type; undefined for any other text. */
export function numberIn(type: string, id: unknown): number | undefined {
  const text = typeof id === 'string' ? Buffer.from(id, 'base64').toString() : '';
  const number = Number(text.startsWith(`${type}:`) ? text.slice(type.length + 1) : Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}
