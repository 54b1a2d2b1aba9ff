/** A text table; each column is as wide as its widest cell. */
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

/** `YYYY-MM-DD hh:mm:ss` in the machine's time zone. */
export function time(value: string | number): string {
  const date = new Date(value);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** An id, whole, since it is pasted into the next command, and on one line. */
export function printed(id: string): string {
  return id.replace(/\s+/g, ' ');
}

/** The text on one line, cut to `length` characters. */
export function short(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** The exit codes. */
export const EXIT = {
  done: 0,
  /** A service failed, or the set-up is wrong. */
  failed: 1,
  /** The arguments are wrong. */
  usage: 2,
  /** Nothing was found, or an event failed again. */
  notDone: 3,
} as const;

/** The arguments are wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
