import { toRelayError } from '#lib/core/errors';
import { redactText } from '#lib/core/redact';

/** The result of one check. `mend` says how to fix it. */
export interface Finding {
  state: 'ok' | 'warn' | 'fail';
  what: string;
  text: string;
  mend?: string;
}

export const ok = (what: string, text = ''): Finding => ({ state: 'ok', what, text });
export const warn = (what: string, text: string, mend: string): Finding => ({ state: 'warn', what, text, mend });
export const fail = (what: string, text: string, mend: string): Finding => ({ state: 'fail', what, text, mend });

/** Runs a check; a check that throws becomes a finding, whose error text says how to fix it. */
export async function runCheck(what: string, work: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await work();
  } catch (thrown) {
    const message =
      thrown instanceof Error && thrown.name !== 'TypeError' ? thrown.message : toRelayError(thrown).message;
    const [text = '', ...mend] = redactText(message).split('\n');
    return [{ state: 'fail', what, text, ...(mend.length === 0 ? {} : { mend: mend.join(' ') }) }];
  }
}

/** One line a finding. */
export function line({ state, what, text, mend }: Finding): string {
  const rest = [text, mend].filter((part) => part !== undefined && part !== '').join(' → ');
  return `${state.padEnd(4)}  ${what.padEnd(36)}  ${rest}`.trimEnd();
}
