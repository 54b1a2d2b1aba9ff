/**
 * Sets variables in the text of a `.env`. A line that sets one of them keeps its place and its
 * comment; missing variables are appended; all other lines stay. Names match in any case, and are
 * written as given.
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
    // Replace every occurrence: the last one wins, so it must not keep the old value.
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

/** The comment behind the value, with the blank before it. */
function commentOf(rest: string): string {
  return /^\s*(?:"[^"]*"|'[^']*'|[^#'"]*?)(\s+#.*)$/.exec(rest)?.[1] ?? '';
}
