import { inSentence, kindName } from '../app/format';

/** The consumers' packages, by the name that people know. */
const ENTITIES = ['product', 'customer', 'order', 'stock'];
const SOURCES = ['backoffice', 'commerce', 'saleor'];

/** What can be chosen as a way: the value, and what it is called. */
export function waysToChoose(): [string, string][] {
  return SOURCES.flatMap((source) =>
    ENTITIES.map((entity): [string, string] => [
      `${entity}-${source}`,
      `${kindName(entity)} from ${inSentence(source)}`,
    ]),
  );
}
