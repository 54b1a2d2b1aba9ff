import Big from 'big.js';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import type { Answered } from './answered';

/** A way to send a cart, as the cart keeps it. */
export interface CartMethod {
  /** The global id, such as `U2hpcHBpbmdNZXRob2Q6MjE=`. */
  id: string;
  name: string;
  /** In the digits of the currency. */
  amount: string;
  description: string | null;
  minimumDays: number | null;
  maximumDays: number | null;
  metadata: Record<string, string>;
  active: boolean;
  message: string;
}

/** The JSON of an answer; undefined where it is none to Saleor. */
function bodyOf(answered: Answered | undefined): unknown {
  return answered !== undefined && answered.status >= 200 && answered.status < 300
    ? parseJson(answered.text)
    : undefined;
}

/**
 * The methods that Saleor takes of an app's answer: what is no list is none, a bad item is dropped
 * alone, and of the same id the last one counts.
 */
export function takenMethods(
  answered: Answered | undefined,
  { app, currency, digits }: { app: string; currency: string; digits: number },
): CartMethod[] {
  const body = bodyOf(answered);
  const methods = new Map<string, CartMethod>();
  for (const item of Array.isArray(body) ? body.filter(isRecord) : []) {
    const [id, name] = [typeof item.id === 'number' ? String(item.id) : item.id, item.name];
    const amount = decimal(item.amount);
    const [minimumDays, maximumDays] = [daysOf(item.minimum_delivery_days), daysOf(item.maximum_delivery_days)];
    const description = item.description ?? null;
    if (
      typeof id !== 'string' ||
      typeof name !== 'string' ||
      name.length > MOST_NAME ||
      amount === undefined ||
      item.currency !== currency ||
      minimumDays === undefined ||
      maximumDays === undefined ||
      !(description === null || (typeof description === 'string' && description.length <= MOST_DESCRIPTION))
    ) {
      continue;
    }
    const globalId = Buffer.from(`app:${app}:${id}`).toString('base64');
    methods.set(globalId, {
      id: globalId,
      name,
      amount: amount.round(digits, Big.roundHalfUp).toFixed(digits),
      description,
      minimumDays,
      maximumDays,
      metadata: textsIn(item.metadata),
      active: true,
      message: '',
    });
  }
  return [...methods.values()];
}

const MOST_NAME = 100;
const MOST_DESCRIPTION = 255;

/** The reasons of the methods that an app excludes, by id. Without a reason nothing is excluded. */
export function takenExclusions(answered: Answered | undefined): Map<string, string> {
  const body = bodyOf(answered);
  const reasons = new Map<string, string>();
  for (const { id, reason } of recordsIn(isRecord(body) ? body.excluded_methods : undefined)) {
    if (typeof id === 'string' && isMethodId(id) && typeof reason === 'string' && reason !== '') {
      reasons.set(id, [reasons.get(id), reason].filter(Boolean).join(' '));
    }
  }
  return reasons;
}

function isMethodId(id: string): boolean {
  return /^(ShippingMethod|app):/.test(Buffer.from(id, 'base64').toString('utf8'));
}

function decimal(value: unknown): Big | undefined {
  const isText = typeof value === 'number' || typeof value === 'string';
  return isText && /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(String(value)) ? new Big(value) : undefined;
}

/** Whole days, also as a text; undefined for what is wrong. */
function daysOf(value: unknown): number | null | undefined {
  if (value === undefined || value === null) {
    return null;
  }
  const days = Number(value);
  return Number.isInteger(days) && days >= 0 ? days : undefined;
}

/** Metadata with one value that is no text is none. */
function textsIn(value: unknown): Record<string, string> {
  const entries = Object.entries(isRecord(value) ? value : {});
  const texts = entries.flatMap(([key, one]) => (typeof one === 'string' ? [[key, one] as const] : []));
  return texts.length === entries.length ? Object.fromEntries(texts) : {};
}
