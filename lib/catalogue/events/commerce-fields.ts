import type { PayloadSchema, RecordIdentity } from '../types';

/** Adobe Commerce writes numbers as numbers or as texts, from one event to the next. */
export const number: PayloadSchema = { type: ['number', 'string'] };
export const optionalText: PayloadSchema = { type: ['string', 'null'] };
export const optionalNumber: PayloadSchema = { type: ['number', 'string', 'null'] };
export const flag: PayloadSchema = { type: ['boolean', 'number', 'string', 'null'] };
export const date: PayloadSchema = { ...optionalText, description: 'UTC, as 2026-01-31 09:30:00.' };
/** A removal may bring the key alone. */
export const dates = { created_at: date, updated_at: date };
export const common = { source: 'commerce' } as const;
export const gone = (identity: RecordIdentity): RecordIdentity => ({ ...identity, carries: {} });
