import type { Step } from './step';

const DONE = { create: 'created', change: 'changed', enable: 'enabled', remove: 'removed', keep: 'kept' } as const;

/** A plan for a person: a line for each thing, and the numbers. */
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
 * Carries a plan out, one step after another, and tells of each that is done.
 * @throws Error with what could not be done and why; what was done before stays done.
 */
export async function apply(steps: readonly Step[], tell: (line: string) => void = () => {}): Promise<number> {
  const all = steps.filter(({ run }) => run !== undefined);
  for (const [index, { verb, kind, name, run }] of all.entries()) {
    try {
      await run?.();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const rest = `${index} of ${all.length} steps are done and stay done; run it again to go on.`;
      throw new Error(`Could not ${verb} the ${kind} ${name}.\n${reason}\n${rest}`, { cause });
    }
    tell(`  ${DONE[verb]}  ${kind.padEnd(12)}  ${name}  (${index + 1} of ${all.length})`);
  }
  return all.length;
}
