import { looksLike } from '#lib/catalogue/misspelt';

/** What may have been meant instead of a name that is unknown, as a sentence; '' if nothing is. */
export function didYouMean(given: string, known: Iterable<string>): string {
  const meant = [...known].filter((name) => looksLike(given, name));
  return meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`;
}
