import { randomUUID } from 'node:crypto';
import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { handlerError } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { retry } from '#lib/core/retry';
import { startAction } from '#lib/platform/invoke';
import { createState } from '#lib/platform/state';
import { type BeginOptions, beginSync } from './begin';
import { productEndpoints } from './products';
import { SyncRecord, type SyncState } from './record';
import { syncPages } from './sync-pages';

const ACTION = 'product-commerce/full-sync';

/** The most products that a store lists at once without effort. */
const MOST_SIZE = 300;
const MOST_PAGES = 1_000;

/**
 * The back-off of starting the next activation, in milliseconds: a namespace may be busy for a
 * moment.
 */
const HAND_ON_WAITS_MS = [500, 1_000, 2_000];

/**
 * Carries out a command on the full synchronisation, and answers with the state of the run; null
 * where there is none.
 */
export async function fullSync(params: Params) {
  const context = createContext(params);
  const record = new SyncRecord(createState(context.deadline));
  try {
    const state = await carryOut(params, context, record);
    return { statusCode: 200, body: { success: true, sync: state ?? null } };
  } catch (thrown) {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    return handlerError(error);
  }
}

async function carryOut(params: Params, context: Context, record: SyncRecord): Promise<SyncState | undefined> {
  const { command = 'status', worker = '' } = params;
  switch (command) {
    case 'status':
      break;
    case 'start':
    case 'resume': {
      const next = randomUUID();
      await record.take(beginSync(command, await record.read(), beginOptions(params)), next);
      await handOn(next, context);
      break;
    }
    case 'continue': {
      const warn = ({ message, kind, cause }: RelayError) => context.log.warn(message, { kind, cause });
      const work = { record, endpoints: productEndpoints(context), deadline: context.deadline, warn };
      if ((await syncPages(String(worker), work)) === 'hand-on') {
        await handOn(String(worker), context);
      }
      break;
    }
    default:
      throw new RelayError('invalid', 'command must be status, start or resume.');
  }
  return record.read();
}

/** Starts the next activation of the same worker. */
async function handOn(worker: string, { deadline }: Context): Promise<void> {
  await retry(() => startAction(ACTION, { command: 'continue', worker }, deadline), {
    deadline,
    backOff: ({ status }, retries) => (status === 'rejected' ? HAND_ON_WAITS_MS[retries] : undefined),
  });
}

function beginOptions(params: Params): BeginOptions {
  const [size, pages] = [whole(params.size, MOST_SIZE), whole(params.pages, MOST_PAGES)];
  return { run: randomUUID(), size, pages, force: params.force === true, now: Date.now() };
}

function whole(value: unknown, most: number): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) {
    throw new RelayError('invalid', `size and pages must be whole numbers from 1; size at most ${MOST_SIZE}.`);
  }
  return value;
}
