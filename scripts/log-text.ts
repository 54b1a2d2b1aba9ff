import { isRecord, parseJson } from '#lib/core/json';

/** Severities of the project's own entries that are shown unless more is asked for. */
const SHOWN = new Set(['warn', 'error']);

/**
 * A line that an action wrote, as a person reads it: what it wrote itself as it is, and an entry of
 * the project's log as its level, its message and its fields. Undefined where it is one of the
 * entries that each event writes, unless `all` are asked for.
 */
export function logText(line: string, all: boolean): string | undefined {
  const entry = parseJson(line);
  if (!isRecord(entry) || typeof entry.level !== 'string' || typeof entry.message !== 'string') {
    return line;
  }
  if (!all && !SHOWN.has(entry.level)) {
    return undefined;
  }
  const { level, message, action: _action, ...fields } = entry;
  const stacks: string[] = [];
  const shown = Object.entries(fields).flatMap(([name, value]) => {
    const stack = isRecord(value) && typeof value.stack === 'string' ? value.stack : undefined;
    if (stack !== undefined) {
      stacks.push(stack);
    }
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return stack !== undefined || text === '[]' ? [] : [`${name}=${text}`];
  });
  const first = [level, message, ...shown].join('  ');
  return [first, ...stacks.map((stack) => stack.replace(/^/gm, '      '))].join('\n');
}
