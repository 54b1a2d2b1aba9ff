import { isRecord } from './json';
import { printable } from './printable';
import { redact, redactText } from './redact';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Writes one JSON line an entry: what happened, and the fields beside it, cleaned of secrets and
 * personal data.
 */
export type Log = Record<Level, (message: string, fields?: Fields) => void>;

/**
 * A log that writes entries at or above `level` (debug, info, warn, error; anything else counts as
 * info). `write` takes the finished line; the platform keeps what goes to standard output and
 * standard error.
 */
export function createLog(
  level: string | undefined,
  context: Fields = {},
  write: (level: Level, line: string) => void = (at, line) => console[at === 'debug' ? 'log' : at](line),
): Log {
  const threshold = LEVELS.indexOf(LEVELS.find((name) => name === level) ?? 'info');
  const entry =
    (at: Level) =>
    (message: string, fields: Fields = {}) => {
      if (LEVELS.indexOf(at) >= threshold) {
        const clean = redact({ ...context, ...fields });
        const line = JSON.stringify({ level: at, message: redactText(message), ...(isRecord(clean) ? clean : {}) });
        write(at, printable(line));
      }
    };
  return { debug: entry('debug'), info: entry('info'), warn: entry('warn'), error: entry('error') };
}
