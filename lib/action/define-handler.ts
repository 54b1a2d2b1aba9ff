import type { Schema } from '../catalogue/schema';
import type { Params } from '../core/config';
import { type Context, createContext } from '../core/context';
import { within } from '../core/deadline';
import { toRelayError } from '../core/errors';
import { isRecord } from '../core/json';
import type { EventInfo } from '../delivery/types';
import { type HandlerEnvelope, handlerError, handlerOk } from './envelope';
import { readEvent } from './event';

/** What a handler's steps get beside the data. */
export interface HandlerContext extends Context {
  event: EventInfo;
}

/** One event's work, in the order in which it is done. Each step may be asynchronous and is awaited. */
export interface HandlerDefinition<Data, Request, Result> {
  /** The event's schema, from the catalogue. */
  schema: Schema<Data>;
  /** The target's form of the data. */
  transform: (data: Data) => Request;
  /** A step of your own before the target is called; what it throws ends the work. */
  before?: (step: { data: Data; request: Request; context: HandlerContext }) => Promise<void> | void;
  /** The call of the target. */
  send: (request: Request, context: HandlerContext) => Promise<Result>;
  /** A step of your own after the target has accepted. It fails the event, which is then delivered again. */
  after?: (step: { data: Data; request: Request; result: Result; context: HandlerContext }) => Promise<void> | void;
  /** What the answer says when all went well. */
  message: string;
}

/**
 * Makes the `main` of a handler action. Parameters: `data`, the event's payload, and `event`, its attributes. It
 * answers with the handler's envelope in every case, also when time runs out or a step throws.
 */
export function defineHandler<Data, Request, Result>(
  definition: HandlerDefinition<Data, Request, Result>,
): (params: Params) => Promise<HandlerEnvelope> {
  return async (params) => {
    const event = readEvent(isRecord(params.event) ? params.event : {});
    const context = { ...createContext(params, { eventId: event.id, type: event.type }, params.deadline), event };
    try {
      await within(context.deadline, run(definition, params.data, context));
      context.log.info(definition.message);
      return handlerOk(definition.message);
    } catch (thrown) {
      const error = toRelayError(thrown);
      context.log.error(error.message, { kind: error.kind, status: error.status, cause: error.cause });
      return handlerError(error);
    }
  };
}

async function run<Data, Request, Result>(
  { schema, transform, before, send, after }: HandlerDefinition<Data, Request, Result>,
  payload: unknown,
  context: HandlerContext,
): Promise<void> {
  const data = schema.parse(payload);
  const request = transform(data);
  await before?.({ data, request, context });
  const result = await send(request, context);
  await after?.({ data, request, result, context });
}
