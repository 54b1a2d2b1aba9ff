import type { Emit } from './emit';
import { Problem } from './problem';
import type { Records } from './records';
import type { View, Views } from './views';

/** Who calls the API, or makes something happen. */
export interface Caller {
  /** As an event names who caused it; null for nobody. */
  principal: View | null;
  /** The app's number, where it is one. */
  app: number | undefined;
  permissions: ReadonlySet<string>;
}

export const NOBODY: Caller = { principal: null, app: undefined, permissions: new Set() };

/** What the parts of the API work with, on behalf of one caller. */
export interface World {
  records: Records;
  views: Views;
  caller: Caller;
  emit: Emit;
}

/** @throws Problem as Saleor answers whoever may not. */
export function need({ permissions }: Caller, permission: string): void {
  if (!permissions.has(permission)) {
    throw new Problem(`To access this path, you need one of the following permissions: ${permission}`);
  }
}
