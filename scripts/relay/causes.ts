import { objectOf } from '#lib/core/json';
import { causeOf } from '#lib/operations/causes';

/**
 * Failures by their cause, the most frequent first, each as how many, their states, their packages
 * and the reason of the latest one. Two have one cause as the console says it.
 */
export function causesOf(failures: readonly Record<string, unknown>[]): string[][] {
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const failure of failures) {
    const { id } = causeOf({ reason: reasonOf(failure), ...targetOf(failure) });
    groups.set(id, [...(groups.get(id) ?? []), failure]);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map((group) => {
      const [latest = {}] = [...group].sort((a, b) => (String(a.last) < String(b.last) ? 1 : -1));
      const { status, code, message } = reasonOf(latest);
      return [`${group.length} ×`, counted(group, 'state'), counted(group, 'package'), `${status} ${code}: ${message}`];
    });
}

/** `2 dead, 1 retrying` */
function counted(group: readonly Record<string, unknown>[], name: string): string {
  const counts = new Map<string, number>();
  for (const failure of group) {
    const value = String(failure[name]);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => (counts.size === 1 ? value : `${count} ${value}`)).join(', ');
}

function reasonOf({ reason }: Record<string, unknown>): { status: number; code: string; message: string } {
  const { status, code, message } = objectOf(reason);
  return { status: Number(status), code: String(code), message: String(message).replace(/\s+/g, ' ') };
}

function targetOf({ target }: Record<string, unknown>): { target?: string } {
  return typeof target === 'string' ? { target } : {};
}
