import Big from 'big.js';
import { isRecord, parseJson } from '#lib/core/json';
import type { Answered } from './answered';

/** What Saleor makes of an app's answer: an event of the transaction. */
export interface PaymentEvent {
  /** Such as `CHARGE_SUCCESS`; of an answer that only accepts there is none yet. */
  type: string | undefined;
  reference: string;
  amount: string;
  message: string;
  /** Undefined: those of the transaction stay. */
  actions: string[] | undefined;
}

const NOT_DELIVERED = 'Failed to delivery request.';
const NOT_UNDERSTOOD = 'The response of the app is not valid.';
const SESSION = /^((CHARGE|AUTHORIZATION)_(SUCCESS|FAILURE|REQUEST|ACTION_REQUIRED)|CANCEL_SUCCESS)$/;
const NEEDS_REFERENCE = /_(SUCCESS|REQUEST)$/;
const ACTIONS = ['CHARGE', 'REFUND', 'CANCEL'];
/** Saleor keeps three digits behind the point. */
const DIGITS = 3;

/** What a session's answer is to Saleor: what it cannot read looks like a refused payment. */
export function takenSession(answered: Answered | undefined, asked: { flow: string; amount: string }): PaymentEvent {
  const failed = (message: string) => failure(`${asked.flow}_FAILURE`, asked.amount, message);
  if (answered === undefined || answered.status < 200 || answered.status > 299) {
    return failed(NOT_DELIVERED);
  }
  const body = parseJson(answered.text);
  if (body === undefined) {
    return failed(NOT_DELIVERED);
  }
  const event = isRecord(body) ? readEvent(body, asked.amount) : undefined;
  return event?.type !== undefined && SESSION.test(event.type) ? event : failed(NOT_UNDERSTOOD);
}

/**
 * The same of a request of staff: whatever the status below 500, JSON is an answer. Undefined: it
 * is sent again, without its body.
 */
export function takenRequest(
  answered: Answered | undefined,
  { action, amount }: { action: string; amount: string },
): PaymentEvent | undefined {
  const failed = (message: string) => failure(`${action}_FAILURE`, amount, message);
  if (answered !== undefined && answered.status >= 500) {
    return undefined;
  }
  const body = answered && parseJson(answered.text);
  if (body === undefined) {
    return failed(NOT_DELIVERED);
  }
  const event = isRecord(body) ? readEvent(body, amount) : undefined;
  const isKnown =
    event?.type === undefined ? event?.reference !== '' : OUTCOMES.includes(event.type.slice(action.length));
  return event !== undefined && isKnown && (event.type?.startsWith(action) ?? true) ? event : failed(NOT_UNDERSTOOD);
}

const OUTCOMES = ['_SUCCESS', '_FAILURE'];

function failure(type: string, amount: string, message: string): PaymentEvent {
  return { type, reference: '', amount, message, actions: undefined };
}

/** An answer by its schema; undefined where a field is wrong. */
function readEvent(body: Record<string, unknown>, asked: string): PaymentEvent | undefined {
  const { result, pspReference, amount: given, message, actions, externalUrl, time } = body;
  const amount = given === undefined || given === null ? asked : decimal(given);
  const isUrl = externalUrl === undefined || externalUrl === null || URL.canParse(String(externalUrl));
  const isTime = time === undefined || time === null || !Number.isNaN(Date.parse(String(time)));
  const hasReference = typeof pspReference === 'string';
  const isWhole = hasReference || pspReference === undefined || pspReference === null;
  const type = typeof result === 'string' ? result : undefined;
  const lacks = (type === undefined || NEEDS_REFERENCE.test(type)) && !hasReference;
  const isMethod = isMethodKnown(body.paymentMethodDetails);
  if (
    amount === undefined ||
    !isUrl ||
    !isTime ||
    !isMethod ||
    !isWhole ||
    lacks ||
    (result !== undefined && type === undefined)
  ) {
    return undefined;
  }
  return {
    type,
    reference: hasReference ? pspReference : '',
    amount: new Big(amount).round(DIGITS, Big.roundHalfUp).toFixed(),
    message: message === undefined || message === null ? '' : String(message),
    actions: Array.isArray(actions) ? actions.map(String).filter((one) => ACTIONS.includes(one)) : undefined,
  };
}

/** The fields of a card, as far as a wrong one makes the whole answer wrong. */
function isMethodKnown(details: unknown): boolean {
  if (details === undefined || details === null) {
    return true;
  }
  const { type, name, lastDigits = '', firstDigits = '' } = isRecord(details) ? details : {};
  const isShort = [lastDigits, firstDigits].every((digits) => String(digits ?? '').length <= 4);
  return ['CARD', 'OTHER', 'GIFT_CARD'].includes(String(type)) && typeof name === 'string' && isShort;
}

/** Negative amounts too: Saleor takes them. */
function decimal(value: unknown): string | undefined {
  const isText = typeof value === 'number' || typeof value === 'string';
  return isText && /^-?\d+(\.\d+)?$/.test(String(value)) ? String(value) : undefined;
}
