import type fc from 'fast-check';

/** One door: what is tried on it, and which answers are right. */
export interface Door {
  name: string;
  tries: fc.Arbitrary<Record<string, unknown>>;
  open: (params: Record<string, unknown>) => Promise<unknown>;
  /** The statuses that a hostile caller may get. 500 is a defect, and never among them. */
  right: readonly number[];
}

/** The parameters with the settings of the house, and more of them. */
export type With = (more: object) => (params: object) => Record<string, unknown>;
