import type { PayloadSchema } from '../types';
import { orderRecord } from './order';

/** A record as the back office is told of it. */
interface RecordDefinition {
  /** The type's name in TypeScript; the schema is published under it. */
  readonly name: string;
  readonly description: string;
  readonly schema: PayloadSchema;
}

/** The canonical records: both stores are mapped to them. */
export const records: readonly RecordDefinition[] = [
  { name: 'Order', description: 'An order, as the back office is told of it.', schema: orderRecord },
];
