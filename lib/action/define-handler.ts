import type { Schema } from '#lib/catalogue/schema';
import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { within } from '#lib/core/deadline';
import { type HandlerEnvelope, handlerError, handlerOk } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { withoutValues } from '#lib/core/values';
import { readEvent } from '#lib/delivery/event';
import { valueFingerprints } from '#lib/delivery/fingerprint';
import type { EventInfo } from '#lib/delivery/types';

/** What a handler's steps get beside the data. */
export interface HandlerContext extends Context {
  event: EventInfo;
  /** Of a list, for each entry: whether the target is told of it for the first time. */
  created?: readonly unknown[];
  /** Of each entry: by what the target knows it, though it goes by another name now. */
  former?: readonly unknown[];
  /** What the target hands to its handlers; its own client reads it. */
  handed?: unknown;
}

/**
 * What is done with an event's data, in the order in which it is done. Each step may be
 * asynchronous and is awaited.
 */
export interface Steps<Data, Request, Result> {
  /** The target's form of the data. */
  transform: (data: Data, context: HandlerContext) => Request;
  /** A step of your own before the target is called; what it throws ends the work. */
  before?: (step: { data: Data; request: Request; context: HandlerContext }) => Promise<void> | void;
  /** The call of the target. */
  send: (request: Request, context: HandlerContext) => Promise<Result>;
  /**
   * A step of your own after the target has accepted. It fails the event, which is then delivered
   * again.
   */
  after?: (step: { data: Data; request: Request; result: Result; context: HandlerContext }) => Promise<void> | void;
  /**
   * The record as the target has it now, by the common names of the catalogue's `carries`: read
   * from the target's answer, or from the request where the answer says nothing. Delivery knows by
   * it what comes back as an echo. Without it the target counts as having the event's own values.
   */
  record?: (step: { request: Request; result: Result; context: HandlerContext }) => TargetRecord | undefined;
  /**
   * What the target calls what it has made, such as `{ shipment: '12' }`: who sends the event
   * has to name it later. It stands in the answer, and in that of each repetition.
   */
  ids?: (step: { result: Result }) => TargetIds | undefined;
}

/** Fields by their common names. */
type TargetRecord = Readonly<Record<string, unknown>>;

/**
 * A target's ids by the kind of thing, a list where it has made several. They are no personal
 * data: a number, or an opaque text.
 */
export type TargetIds = Readonly<Record<string, string | readonly string[]>>;

/** What a target's steps came to: each where it is known. */
interface TargetResult {
  record?: TargetRecord | undefined;
  ids?: TargetIds | undefined;
}

/** The steps of one target, ready to be run. */
export type TargetSteps<Data> = (data: Data, context: HandlerContext) => Promise<TargetResult>;

interface HandlerBase<Data> {
  /** The event's schema, from the catalogue. */
  schema: Schema<Data>;
  /** What the answer says when all went well. */
  message: string;
}

/** One event's work in one target. */
export interface HandlerDefinition<Data, Request, Result> extends HandlerBase<Data>, Steps<Data, Request, Result> {
  /** The target's name. */
  target: string;
}

/**
 * One event's work in each of several targets, by name; the consumer says for which one it calls.
 */
export interface SeveralTargetsDefinition<Data> extends HandlerBase<Data> {
  targets: Readonly<Record<string, TargetSteps<Data>>>;
}

/** The steps of one of several targets: `steps` keeps the types of its own request and result. */
export function steps<Data, Request, Result>(given: Steps<Data, Request, Result>): TargetSteps<Data> {
  return async (data, context) => {
    const request = given.transform(data, context);
    await given.before?.({ data, request, context });
    const result = await given.send(request, context);
    await given.after?.({ data, request, result, context });
    return { record: given.record?.({ request, result, context }), ids: given.ids?.({ result }) };
  };
}

/**
 * Makes the `main` of a handler action. Parameters: `data`, the event's payload; `event`, its
 * attributes; `target`, the name of the system that it is for. It answers with the handler's
 * envelope in every case, also when time runs out or a step throws. No error text keeps a value of
 * the event: a target may quote it, and a person may be behind it.
 */
export function defineHandler<Data, Request, Result>(
  definition: HandlerDefinition<Data, Request, Result> | SeveralTargetsDefinition<Data>,
): (params: Params) => Promise<HandlerEnvelope> {
  const { schema, message } = definition;
  const targets = 'targets' in definition ? definition.targets : { [definition.target]: steps(definition) };
  return async (params) => {
    const event = readEvent(isRecord(params.event) ? params.event : {});
    const fields = { eventId: event.id, type: event.type, target: params.target };
    const created = {
      ...(Array.isArray(params.created) ? { created: params.created } : {}),
      ...(Array.isArray(params.former) ? { former: params.former } : {}),
    };
    const context = { ...createContext(params, fields, params.deadline), event, handed: params.handed, ...created };
    const work = async () => {
      const data = schema.parse(params.data);
      const warnings = schema.misspelt?.(data) ?? [];
      if (warnings.length > 0) {
        context.log.warn('The event has fields that are left out', { warnings });
      }
      return stepsOf(targets, params.target)(data, context);
    };
    try {
      const result = await within(context.deadline, work());
      context.log.info(message);
      return success(message, result);
    } catch (thrown) {
      const { kind, status, message, refused, cause } = toRelayError(thrown);
      const without = (text: string) => withoutValues(text, params.data);
      context.log.error(without(message), { kind, status, cause: cleaned(cause, without) });
      return handlerError({ kind, status, message: without(message), refused });
    }
  };
}

/** What caused an error, for the log. */
function cleaned(cause: unknown, without: (text: string) => string): unknown {
  return cause instanceof Error
    ? { name: cause.name, message: without(cause.message), stack: without(cause.stack ?? '') }
    : cause === undefined
      ? undefined
      : without(String(cause));
}

/**
 * The answer with what the target has, for the consumer: as fingerprints, since the platform keeps
 * an activation's answer, and values may be personal.
 */
function success(message: string, { record, ids }: TargetResult): HandlerEnvelope {
  const { statusCode, body } = handlerOk(message);
  const has = record === undefined ? {} : { record: valueFingerprints(record) };
  return { statusCode, body: { ...body, ...(ids === undefined ? {} : { ids }), ...has } };
}

/**
 * @throws RelayError `setup` for a target that the handler does not know: one of the two is not
 * deployed as it should be.
 */
function stepsOf<Data>(targets: Readonly<Record<string, TargetSteps<Data>>>, target: unknown): TargetSteps<Data> {
  const found = typeof target === 'string' && Object.hasOwn(targets, target) ? targets[target] : undefined;
  if (found === undefined) {
    const names = Object.keys(targets).join(' and ');
    throw new RelayError(
      'setup',
      `The handler writes to ${names}; the parameter target names ${String(target)}. Deploy the handler and its consumer together.`,
    );
  }
  return found;
}
