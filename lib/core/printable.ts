/**
 * Control characters but line end and tab, format characters such as bidirectional marks, and the
 * two other line ends. To a terminal they can be commands, or show a text as another one.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const KEPT = new Set(['\n', '\t']);

/**
 * A text with each such character as its escape, `\u001b`. In a text of JSON that is the same
 * value.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (found) => (KEPT.has(found) ? found : escaped(found)));
}

/** Beyond the first 65,536 characters, the escapes of both halves. */
function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}
