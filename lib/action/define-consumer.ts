import { type ActionAnswer, invokeAction } from '../adobe/invoke';
import type { Params } from '../core/config';
import { within } from '../core/deadline';
import { RelayError, toRelayError } from '../core/errors';
import { isRecord } from '../core/json';
import { type Context, createContext } from './context';
import { type ConsumerEnvelope, errorEnvelope } from './envelope';
import { type EventInfo, readEvent } from './event';

/** An event on its way to its handler. */
export interface Delivery {
  event: EventInfo;
  data: unknown;
  /** The handler, as `<package>/<action>`. */
  route: string;
}

/** Does a delivery's work, and says what the handler answered. */
export type Deliver = (delivery: Delivery, context: Context) => Promise<ActionAnswer>;

/**
 * A rule around the delivery of events, such as "apply each once": it calls `next` or answers itself. The first of a
 * list is the outermost.
 */
export type DeliveryRule = (next: Deliver) => Deliver;

export interface ConsumerDefinition {
  /** Event type → handler. */
  routes: Readonly<Record<string, string>>;
  rules?: readonly DeliveryRule[];
  /** Replaces the call of the handler in a test. */
  deliver?: Deliver;
}

/**
 * Makes the `main` of a consumer action. Parameters: the event's attributes and `data`, as I/O Events delivers them.
 * It answers with the handler's own status, so that the queue knows whether to deliver again.
 */
export function defineConsumer({ routes, rules = [], deliver = invokeHandler }: ConsumerDefinition) {
  const chain = rules.reduceRight<Deliver>((next, rule) => rule(next), deliver);
  return async (params: Params): Promise<ConsumerEnvelope> => {
    const event = readEvent(params);
    const context = createContext(params, { eventId: event.id, type: event.type, retryCount: event.retryCount });
    try {
      const delivery = toDelivery(event, params.data, routes);
      const answer = await within(context.deadline, chain(delivery, context));
      const envelope = toEnvelope(event.type, answer);
      note(context, delivery.route, envelope);
      return envelope;
    } catch (thrown) {
      const error = toRelayError(thrown);
      context.log.error(error.message, { kind: error.kind, status: error.status, cause: error.cause });
      return errorEnvelope(error);
    }
  };
}

function toDelivery(event: EventInfo, data: unknown, routes: Readonly<Record<string, string>>): Delivery {
  if (event.type === '') {
    throw new RelayError('invalid', 'Invalid event: the attribute type is missing.');
  }
  const route = Object.hasOwn(routes, event.type) ? routes[event.type] : undefined;
  if (route === undefined) {
    throw new RelayError('unrouted', `This case type is not supported: ${event.type}`);
  }
  if (data === undefined || data === null) {
    throw new RelayError('invalid', 'Invalid event: the attribute data is missing.');
  }
  return { event, data, route };
}

const invokeHandler: Deliver = ({ event, data, route }, { deadline }) => invokeAction(route, { data, event }, deadline);

/** One line for each delivery, as loud as its end. */
function note({ log }: Context, route: string, envelope: ConsumerEnvelope): void {
  if ('error' in envelope) {
    const { statusCode, body } = envelope.error;
    log[statusCode >= 500 || statusCode === 429 ? 'warn' : 'error'](body.error, { route, statusCode, kind: body.code });
  } else {
    log.info('Delivered', { route, statusCode: envelope.statusCode });
  }
}

/** The handler's success goes out as it is; its failure keeps the status and the text. */
function toEnvelope(type: string, { statusCode, body }: ActionAnswer): ConsumerEnvelope {
  const failed = isRecord(body) && body.success === false;
  if (statusCode >= 200 && statusCode < 300 && !failed) {
    return { statusCode: 200, body: { type, response: body } };
  }
  const message = isRecord(body) && typeof body.error === 'string' ? body.error : 'The handler gave no reason.';
  const kind = isRecord(body) && typeof body.code === 'string' ? body.code : 'defect';
  return errorEnvelope({ status: statusCode >= 400 ? statusCode : 500, message, kind });
}
