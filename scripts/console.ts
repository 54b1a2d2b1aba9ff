import { inspect } from 'node:util';
import { printable } from '#lib/core/printable';

/** Our own colours, after `printable`. They change nothing but the colour of what follows. */
const COLOUR = /\\u001b\[(\d{1,2})m/g;

/**
 * Makes the console of this process print nothing that a terminal could take for a command: ids,
 * names and answers come from other systems. Every command begins with it.
 */
export function cleanConsole(target: Pick<Console, 'log' | 'info' | 'warn' | 'error'> = console): void {
  for (const name of ['log', 'info', 'warn', 'error'] as const) {
    const write = target[name].bind(target);
    target[name] = (...values: unknown[]) =>
      write('%s', values.map((value) => clean(typeof value === 'string' ? value : inspect(value))).join(' '));
  }
}

function clean(text: string): string {
  const printed = printable(text);
  return process.stdout.isTTY ? printed.replace(COLOUR, '\u001b[$1m') : printed;
}
