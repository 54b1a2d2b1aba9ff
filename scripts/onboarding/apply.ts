import type { Step } from './step';

const DONE = { create: 'created', change: 'changed', enable: 'enabled', remove: 'removed', keep: 'kept' } as const;

/** A plan as text: a line for each step, and a summary. */
export function planText(steps: readonly Step[]): string {
  const lines = steps.map(
    ({ verb, kind, name, detail }) =>
      `  ${verb.padEnd(6)}  ${kind.padEnd(12)}  ${name}${detail === undefined ? '' : `  (${detail})`}`,
  );
  const count = (verb: Step['verb']) => steps.filter((step) => step.verb === verb).length;
  const numbers = (['create', 'change', 'enable', 'remove'] as const)
    .filter((verb) => verb !== 'enable' || count(verb) > 0)
    .map((verb) => `${count(verb)} to ${verb}`);
  const left = steps.filter(({ verb, left: isLeft }) => verb === 'keep' && isLeft === true).length;
  const rest = left === 0 ? '' : ` ${left} left as they are.`;
  return [...lines, '', `${numbers.join(', ')}, ${count('keep') - left} as declared.${rest}`].join('\n');
}

/**
 * Runs a plan step by step, and calls `onDone` with a line after each. Resolves to the number of
 * steps.
 * @throws Error with the step that failed and why; the steps before it stay done.
 */
export async function apply(steps: readonly Step[], onDone: (line: string) => void = () => {}): Promise<number> {
  const all = steps.filter(({ run }) => run !== undefined);
  for (const [index, { verb, kind, name, run }] of all.entries()) {
    try {
      await run?.();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const rest = `${index} of ${all.length} steps are done and stay done. Run it again to continue.`;
      throw new Error(`Could not ${verb} the ${kind} ${name}.\n${reason}\n${rest}`, { cause });
    }
    onDone(`  ${DONE[verb]}  ${kind.padEnd(12)}  ${name}  (${index + 1} of ${all.length})`);
  }
  return all.length;
}
