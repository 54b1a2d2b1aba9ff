/**
 * Whether a Saleor is of this version or a later one. `version` is the Saleor's own word, such as
 * `3.23.28` or `3.24.0-a.0`; one that does not say it counts as new.
 */
export function isAtLeast(version: string | null | undefined, least: readonly number[]): boolean {
  if (!version) {
    return true;
  }
  const numbers = version.split('.').map(Number.parseFloat);
  for (const [index, wanted] of least.entries()) {
    const number = numbers[index] ?? 0;
    if (number !== wanted) {
      return number > wanted;
    }
  }
  return true;
}
