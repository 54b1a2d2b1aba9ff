import { createHash } from 'node:crypto';
import type { Schema } from '#lib/catalogue/schema';
import type { Context } from '#lib/core/context';
import { createDeadline } from '#lib/core/deadline';
import { RelayError, toRelayError } from '#lib/core/errors';
import { type Backoffice, backoffice } from '#lib/systems/backoffice/client';

/** What a provider's answer was taken from where the provider did not give it now. */
export interface Estimated {
  estimated?: 'last-good' | 'table';
}

/** A question to the back office, and what counts where it has no answer in time. */
export interface Asked<T extends object> {
  /** In a log: `taxes`. */
  what: string;
  /** How long the back office may take, in milliseconds. */
  timeoutMs: number;
  /** The words of the setting, in their order. */
  ways: readonly string[];
  /** The checked answer of the back office. */
  ask: (client: Backoffice) => Promise<T>;
  /** What was good last, checked against what is asked now; undefined where there is none. */
  lastGood: () => Promise<T | undefined>;
  byTable: () => T;
}

/**
 * The answer of the back office within its time, or the first that the merchant's fallback has.
 * @throws RelayError what the back office failed with, where nothing else is known.
 */
export async function askedOrEstimated<T extends object>(asked: Asked<T>, context: Context): Promise<T & Estimated> {
  const { config, deadline, log } = context;
  const ends = Math.min(deadline.endsAt, Date.now() + asked.timeoutMs);
  try {
    return { ...(await asked.ask(backoffice({ config, deadline: createDeadline(ends) }))) };
  } catch (thrown) {
    const { kind, message } = toRelayError(thrown);
    const quote = await estimate(asked, context);
    log[quote === undefined ? 'error' : 'warn'](`The back office did not tell the ${asked.what}`, {
      kind,
      reason: message,
      estimated: quote?.estimated ?? 'not',
    });
    if (quote === undefined) {
      throw thrown;
    }
    return quote;
  }
}

async function estimate<T extends object>(asked: Asked<T>, { log }: Context): Promise<(T & Estimated) | undefined> {
  for (const way of asked.ways) {
    try {
      const found = way === 'last-good' ? await asked.lastGood() : way === 'table' ? asked.byTable() : undefined;
      if (found !== undefined) {
        return { ...found, estimated: way === 'table' ? 'table' : 'last-good' };
      }
    } catch (error) {
      log.warn(`A fallback for ${asked.what} did not help`, { way, reason: toRelayError(error).message });
    }
  }
  return undefined;
}

/** @throws RelayError `unavailable`: the fault is not the store's. */
export function answerOf<T>(schema: Schema<T>, answer: unknown, path: string): T {
  try {
    return schema.parse(answer);
  } catch (error) {
    const details = error instanceof RelayError ? error.details : [];
    throw new RelayError('unavailable', `The back office broke the contract of ${path}: ${details.join('; ')}`);
  }
}

/** A key by content: the same for the same question, and nobody reads the question in it. */
export function keyOf(what: string, content: unknown): string {
  return `${what}.${createHash('sha256').update(JSON.stringify(content)).digest('base64url')}`;
}
