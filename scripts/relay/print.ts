/** A table for people: columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_title, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}

/** A time for people: in the machine's zone, without the milliseconds. */
export function time(value: string | number): string {
  const date = new Date(value);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A text in one line of at most `length` characters. */
export function short(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** What a command's end means to a program. */
export const EXIT = {
  done: 0,
  /** Something is wrong: a service, the set-up. */
  failed: 1,
  /** The command was not understood. */
  usage: 2,
  /** What was asked for is not there, or an event failed again. */
  notDone: 3,
} as const;

/** A command that cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
