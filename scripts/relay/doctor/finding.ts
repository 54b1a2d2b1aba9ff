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

/**
 * The findings as they are printed: what is wrong in the same way, and is mended by the same, is
 * one line that names each.
 */
export function byCause(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { state, what, text, mend } = finding;
    const key = state === 'ok' ? `ok ${what} ${text}` : JSON.stringify([state, text, mend]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0 || first.state === 'ok') {
      return first === undefined ? [] : [first];
    }
    const names = [first, ...others].map(({ what }) => what).join(', ');
    return [{ ...first, what: `${others.length + 1} in the same way`, text: `${first.text}: ${names}` }];
  });
}
