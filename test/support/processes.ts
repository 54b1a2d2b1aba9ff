import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The processes that a process started and that still run; none where there is no /proc. */
export function childrenOf(pid: number): number[] {
  if (!existsSync('/proc/self/status')) {
    return [];
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => parentOf(id) === pid);
}

function parentOf(id: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
