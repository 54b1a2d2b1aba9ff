import type { Schema } from '#lib/catalogue/schema';
import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { within } from '#lib/core/deadline';
import { type HandlerEnvelope, handlerError, handlerOk } from '#lib/core/envelope';
import { toRelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { readEvent } from '#lib/delivery/event';
import type { EventInfo } from '#lib/delivery/types';

/** What a handler's steps get beside the data. */
export interface HandlerContext extends Context {
  event: EventInfo;
  /** The sealed installation of the app in Saleor, where the event is for Saleor. */
  installation?: unknown;
}

/** What is done with an event's data, in the order in which it is done. Each step may be asynchronous and is awaited. */
export interface Steps<Data, Request, Result> {
  /** The target's form of the data. */
  transform: (data: Data, context: HandlerContext) => Request;
  /** A step of your own before the target is called; what it throws ends the work. */
  before?: (step: { data: Data; request: Request; context: HandlerContext }) => Promise<void> | void;
  /** The call of the target. */
  send: (request: Request, context: HandlerContext) => Promise<Result>;
  /** A step of your own after the target has accepted. It fails the event, which is then delivered again. */
  after?: (step: { data: Data; request: Request; result: Result; context: HandlerContext }) => Promise<void> | void;
}

interface About<Data> {
  /** The event's schema, from the catalogue. */
  schema: Schema<Data>;
  /** What the answer says when all went well. */
  message: string;
}

/** One event's work, with one target. */
export interface HandlerDefinition<Data, Request, Result> extends About<Data>, Steps<Data, Request, Result> {}

/** One event's work in each store; the consumer says for which it calls. */
export interface StoreHandlerDefinition<Data, ToCommerce, FromCommerce, ToSaleor, FromSaleor> extends About<Data> {
  commerce: Steps<Data, ToCommerce, FromCommerce>;
  saleor: Steps<Data, ToSaleor, FromSaleor>;
}

/**
 * Makes the `main` of a handler action. Parameters: `data`, the event's payload, and `event`, its attributes. It
 * answers with the handler's envelope in every case, also when time runs out or a step throws.
 */
export function defineHandler<Data, Request, Result>({
  schema,
  message,
  ...steps
}: HandlerDefinition<Data, Request, Result>): (params: Params) => Promise<HandlerEnvelope> {
  return answering(message, (params, context) => run(steps, schema.parse(params.data), context));
}

/** The same for an event that goes to a store. The parameter `store` names it; without it, it is Adobe Commerce. */
export function defineStoreHandler<Data, ToCommerce, FromCommerce, ToSaleor, FromSaleor>({
  schema,
  message,
  commerce,
  saleor,
}: StoreHandlerDefinition<Data, ToCommerce, FromCommerce, ToSaleor, FromSaleor>): (
  params: Params,
) => Promise<HandlerEnvelope> {
  return answering(message, (params, context) => {
    const data = schema.parse(params.data);
    return params.store === 'saleor' ? run(saleor, data, context) : run(commerce, data, context);
  });
}

/** Whatever happens in the work, the answer is an envelope. */
function answering(message: string, work: (params: Params, context: HandlerContext) => Promise<void>) {
  return async (params: Params): Promise<HandlerEnvelope> => {
    const event = readEvent(isRecord(params.event) ? params.event : {});
    const fields = { eventId: event.id, type: event.type, store: params.store };
    const context = { ...createContext(params, fields, params.deadline), event, installation: params.installation };
    try {
      // What is wrong with the parameters is thrown at once: it is an answer as well.
      await within(
        context.deadline,
        Promise.resolve().then(() => work(params, context)),
      );
      context.log.info(message);
      return handlerOk(message);
    } catch (thrown) {
      const error = toRelayError(thrown);
      context.log.error(error.message, { kind: error.kind, status: error.status, cause: error.cause });
      return handlerError(error);
    }
  };
}

async function run<Data, Request, Result>(
  { transform, before, send, after }: Steps<Data, Request, Result>,
  data: Data,
  context: HandlerContext,
): Promise<void> {
  const request = transform(data, context);
  await before?.({ data, request, context });
  const result = await send(request, context);
  await after?.({ data, request, result, context });
}
