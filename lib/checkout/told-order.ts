import { createHash } from 'node:crypto';
import type { HandlerContext } from '#lib/action/define-handler';
import type { Order } from '#lib/catalogue/generated/records';
import type { Config } from '#lib/core/config';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { createState } from '#lib/platform/state';
import { SHIPPING_PROVIDER, TAXES_PROVIDER } from '#lib/settings/generated';
import { type Backoffice, backoffice } from '#lib/systems/backoffice/client';
import { type EstimateOf, estimatesOf } from './estimates';

/** For how long an order is not marked again, in seconds. */
const MARKED_S = 30 * 86_400;

interface Told {
  /** `cartOf` the cart that the order was made of; undefined where the store does not say. */
  source: string | undefined;
  /** Where the store keeps that the order is estimated, for its staff. */
  mark: (text: string) => Promise<void>;
  store?: KeyValueStore;
  client?: Pick<Backoffice, 'notify'>;
}

/**
 * Tells the back office of an order, with `estimated` where what the shopper paid for taxes or
 * shipping was an estimate: a corrected figure is wanted. The order in the store is marked once.
 * @throws RelayError as the back office, State and the store do: the event is then delivered again.
 */
export async function tellOrder(
  path: 'orders/created' | 'orders/updated',
  order: Order,
  context: HandlerContext,
  { source, mark, store, client = backoffice(context) }: Told,
): Promise<void> {
  if (source === undefined || !estimates(context.config)) {
    await client.notify(path, order, context.event);
    return;
  }
  const state = store ?? createState(context.deadline);
  const estimated = await estimatesOf(source, state);
  await client.notify(path, estimated.length === 0 ? order : { ...order, estimated: true }, context.event);
  const marked = `estimate.marked.${createHash('sha256').update(source).digest('base64url')}`;
  if (estimated.length > 0 && (await state.get(marked)) === undefined) {
    await mark(textOf(estimated));
    await state.put(marked, '1', MARKED_S);
  }
}

/** Whether there is a provider that may be slow or down. */
function estimates(config: Config): boolean {
  return config.read(TAXES_PROVIDER) === 'backoffice' || config.read(SHIPPING_PROVIDER) === 'backoffice';
}

function textOf(estimated: readonly EstimateOf[]): string {
  return `Estimated when it was placed: ${estimated.join(' and ')}. The back office did not answer in time, and was asked to check it.`;
}
