import { randomUUID } from 'node:crypto';
import { handlerError } from '../../../../lib/action/envelope';
import { startAction } from '../../../../lib/adobe/invoke';
import { createState } from '../../../../lib/adobe/state';
import { backoffice } from '../../../../lib/backoffice/client';
import { toListedProduct } from '../../../../lib/backoffice/mapping';
import { productsBehind } from '../../../../lib/commerce/catalogue';
import { commerceApi } from '../../../../lib/commerce/client';
import type { Params } from '../../../../lib/core/config';
import { type Context, createContext } from '../../../../lib/core/context';
import { RelayError, toRelayError } from '../../../../lib/core/errors';
import { claimSync, type Endpoints, SyncRecord, type SyncState, syncPart } from '../../../../lib/operations/full-sync';

const NAME = 'product-commerce/full-sync';
/** What the store gives in one answer without effort, and what one activation does. */
const [SIZE, PAGES] = [100, 20];
const MOST_SIZE = 300;

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
    return { statusCode: 200, body: { success: true, sync: state === undefined ? null : shown(state) } };
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
      const claimed = claimSync(command, await record.read(), { ...options(params), now: Date.now() });
      await record.write(claimed);
      await handOn(claimed.worker, context);
      break;
    }
    case 'continue': {
      const work = { record, endpoints: endpoints(context), deadline: context.deadline };
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

function handOn(worker: string, { deadline }: Context): Promise<void> {
  return startAction(NAME, { command: 'continue', worker }, deadline);
}

function endpoints(context: Context): Endpoints<ReturnType<typeof toListedProduct>> {
  const api = commerceApi(context);
  const target = backoffice(context);
  return {
    async read(behind, size) {
      const { products, ...rest } = await productsBehind(api, behind, size);
      return { items: products.map(toListedProduct), ...rest };
    },
    send: ({ run, more, items, key }) => target.tell('products/synced', { run, more, products: items }, { id: key }),
  };
}

function options(params: Params) {
  const [size, pages] = [whole(params.size, SIZE, MOST_SIZE), whole(params.pages, PAGES, 1_000)];
  return { run: randomUUID(), worker: randomUUID(), size, pages, force: params.force === true };
}

function whole(value: unknown, fallback: number, most: number): number {
  const number = Number(value ?? fallback);
  if (!Number.isInteger(number) || number < 1 || number > most) {
    throw new RelayError('invalid', `size and pages must be whole numbers from 1; size at most ${MOST_SIZE}.`);
  }
  return number;
}

function shown({ worker: _worker, ...state }: SyncState) {
  return state;
}
