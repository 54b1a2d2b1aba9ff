/**
 * The text of a `.env` with these variables in it: a line that sets one of them gets the new value and keeps its place and
 * its comment, what is missing comes at the end, everything else stays as it is. A name that is there in other capitals is written as given.
 */
export function setVariables(text: string, variables: Readonly<Record<string, string>>): string {
  const left = new Map(
    Object.entries(variables).map(([name, value]) => [name.toUpperCase(), { name, value }] as const),
  );
  const done = new Set<string>();
  const lines = text.split('\n').flatMap((line) => {
    const [, before = '', name = '', rest = '', end = ''] = /^(\s*(?:export\s+)?)(\w+)\s*=(.*?)(\r?)$/.exec(line) ?? [];
    const key = name.toUpperCase();
    const wanted = left.get(key);
    if (wanted === undefined) {
      return [line];
    }
    // A variable that stands twice would keep its old value, since the last one counts.
    const first = !done.has(key);
    done.add(key);
    return first ? [`${before}${wanted.name}=${wanted.value}${commentOf(rest)}${end}`] : [];
  });
  const missing = [...left].flatMap(([key, { name, value }]) => (done.has(key) ? [] : [`${name}=${value}`]));
  if (missing.length === 0) {
    return lines.join('\n');
  }
  const kept = lines.join('\n').trimEnd();
  return `${kept === '' ? '' : `${kept}\n`}${missing.join('\n')}\n`;
}

/** What stands behind the value, from its blank on. */
function commentOf(rest: string): string {
  return /^\s*(?:"[^"]*"|'[^']*'|[^#'"]*?)(\s+#.*)$/.exec(rest)?.[1] ?? '';
}
