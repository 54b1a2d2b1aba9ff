import type { ActionLine } from '#local/runtime/invoker';
import { Stacks } from '../build/source-maps';
import { logText } from '../log-text';
import { stepLine } from './output';

/** Entries that each event writes are shown where somebody asks for them. */
const ALL = ['debug', 'info'];

/**
 * Prints what actions write: their own lines, and the project's warnings and errors, with stacks
 * that name TypeScript. `LOG_LEVEL=debug npm start` shows every entry.
 */
export function logPrinter(folder: string): (line: ActionLine) => void {
  const stacks = new Stacks(folder);
  const all = ALL.includes(process.env.LOG_LEVEL ?? '');
  return ({ action, line }) => {
    const text = logText(line, all);
    if (text !== undefined) {
      void stacks.readable(text, action).then((readable) => console.log(stepLine('log', `${action}  ${readable}`)));
    }
  };
}
