import { createHash, randomUUID } from 'node:crypto';
import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { handlerError } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { retry } from '#lib/core/retry';
import { listedProductFromCommerce } from '#lib/flows/backoffice-commerce/product';
import { beginSync, type Endpoints, SyncRecord, type SyncState, syncPart } from '#lib/operations/full-sync';
import { startAction } from '#lib/platform/invoke';
import { createState } from '#lib/platform/state';
import { backoffice } from '#lib/systems/backoffice/client';
import { productsBehind } from '#lib/systems/commerce/catalogue';
import { commerceApi } from '#lib/systems/commerce/client';

const NAME = 'product-commerce/full-sync';
/** What a store gives in one answer without effort. */
const MOST_SIZE = 300;
/** Waits before the next activation is asked for again, in milliseconds. */
const HAND_ON_WAITS_MS = [500, 1_000, 2_000];

/**
 * Sends all products of the store to the back office, a page at a time, over as many activations as it takes. It is no
 * web action: whoever has the namespace's key calls it, as `npx relay full-sync` does. Parameters: `command`, one of
 * `status`, `start` (with `force`, `size`, `pages`) and `resume`; it calls itself with `continue` and its `worker`.
 */
export async function main(params: Params) {
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
      await record.take(beginSync(command, await record.read(), options(params)), next);
      await handOn(next, context);
      break;
    }
    case 'continue': {
      const warn = ({ message, kind, cause }: RelayError) => context.log.warn(message, { kind, cause });
      const work = { record, endpoints: endpoints(context), deadline: context.deadline, warn };
      if ((await syncPart(String(worker), work)) === 'hand-on') {
        await handOn(String(worker), context);
      }
      break;
    }
    default:
      throw new RelayError('invalid', 'command must be status, start or resume.');
  }
  return record.read();
}

/** The next activation; a namespace that is busy for a moment must not end the run. */
async function handOn(worker: string, { deadline }: Context): Promise<void> {
  await retry(() => startAction(NAME, { command: 'continue', worker }, deadline), {
    deadline,
    backOff: ({ status }, retries) => (status === 'rejected' ? HAND_ON_WAITS_MS[retries] : undefined),
  });
}

function endpoints(context: Context): Endpoints<ReturnType<typeof listedProductFromCommerce>> {
  const api = commerceApi(context);
  const target = backoffice(context);
  return {
    async read(behind, size) {
      const { products, ...rest } = await productsBehind(api, behind, size);
      return { items: products.map(listed), ...rest };
    },
    // The key is of the content: the same part that comes again is known, one that has changed meanwhile is not.
    send: ({ run, more, cursor, items: products }) =>
      target.tell('products/synced', { run, more, products }, { id: `${run}.${cursor}.${digest([more, products])}` }),
  };
}

/** A product as the back office gets it. @throws RelayError `invalid` that names the product. */
function listed(product: Record<string, unknown>): ReturnType<typeof listedProductFromCommerce> {
  try {
    return listedProductFromCommerce(product);
  } catch (cause) {
    const { message } = toRelayError(cause);
    throw new RelayError('invalid', `The product ${String(product.id)} cannot be told. ${message}`, { cause });
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
}

function options(params: Params) {
  const [size, pages] = [whole(params.size, MOST_SIZE), whole(params.pages, 1_000)];
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
