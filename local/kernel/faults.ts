import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import Ajv from 'ajv';
import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { HttpError, jsonBody } from './http';

/** A failure on demand, for the next `count` calls that it fits. */
export interface Fault {
  /** Answer with this HTTP status, and do nothing. */
  status?: number;
  /** The answer's body; without it an error in the system's own form. */
  body?: unknown;
  /** Seconds for a `Retry-After` header. */
  retryAfter?: number;
  /** Milliseconds to wait first; without a status or a reset the call then goes on. */
  delay?: number;
  /** End the connection without an answer. */
  reset?: boolean;
  /** Do the work first: the answer alone is lost, or another. */
  after?: boolean;
  /** Wait amid the work, where the system has read and not yet written; `delay` says how long. */
  within?: boolean;
  /** Answer as the system does where two requests meet in its database. */
  deadlock?: boolean;
  /** Calls that it is for; 1 unless said otherwise. */
  count: number;
  method?: string;
  /** A part of the path. */
  path?: string;
}

/** Failures of a stand-in, told by `POST <path>`, listed by `GET`, ended by `DELETE`. */
export class Faults {
  private faults: Fault[] = [];

  /** `deadlock`: what the system answers a call then. */
  constructor(private readonly deadlock?: (path: string) => { status: number; body: unknown }) {}

  routes(app: Hono, path: string): void {
    app.get(path, (c) => c.json(this.faults));
    app.post(path, async (c) => {
      this.faults.push(readFault(await jsonBody(c)));
      return c.json(this.faults, 201);
    });
    app.delete(path, (c) => {
      this.faults = [];
      return c.body(null, 204);
    });
  }

  /** Applies the first fault that fits, before or after the call. */
  async around(c: Context, call: () => Response | Promise<Response>): Promise<Response> {
    return (await this.apply(c, call)) ?? call();
  }

  /** Applies the first fault that fits; undefined where the call is to go on. */
  async apply(c: Context, call?: () => Response | Promise<Response>): Promise<Response | undefined> {
    const fault = this.next(c, false);
    if (fault === undefined) {
      return undefined;
    }
    if (fault.delay !== undefined) {
      await wait(fault.delay);
    }
    if (fault.after) {
      await call?.();
    }
    if (fault.reset) {
      const { incoming } = c.env as HttpBindings;
      incoming.socket.destroy();
      return new Response(null);
    }
    const told = fault.deadlock ? this.deadlock?.(c.req.path) : fault;
    if (told?.status === undefined) {
      return undefined;
    }
    return c.json(
      told.body ?? { message: `It was told to answer ${told.status}.` },
      told.status as ContentfulStatusCode,
      fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
    );
  }

  /** Lets other calls be served amid this one's work, for as long as a fault says. */
  async pause(c: Context): Promise<void> {
    const delay = this.next(c, true)?.delay;
    await (delay === undefined ? nextTurn() : wait(delay));
  }

  /** The first fault that fits the call; it counts as met. */
  private next(c: Context, isWithin: boolean): Fault | undefined {
    const fault = this.faults.find(
      ({ method, path, within = false }) =>
        within === isWithin &&
        (method === undefined || method === c.req.method) &&
        (path === undefined || c.req.path.includes(path)),
    );
    if (fault !== undefined) {
      fault.count -= 1;
      this.faults = this.faults.filter(({ count }) => count > 0);
    }
    return fault;
  }
}

const validate = new Ajv().compile<Omit<Fault, 'count'> & { count?: number }>({
  type: 'object',
  additionalProperties: false,
  dependencies: { within: ['delay'] },
  anyOf: [{ required: ['status'] }, { required: ['delay'] }, { required: ['reset'] }, { required: ['deadlock'] }],
  properties: {
    status: { type: 'integer', minimum: 200, maximum: 599 },
    body: {},
    retryAfter: { type: 'integer', minimum: 0 },
    delay: { type: 'integer', minimum: 0 },
    reset: { const: true },
    after: { type: 'boolean' },
    within: { const: true },
    deadlock: { const: true },
    count: { type: 'integer', minimum: 1 },
    method: { enum: ['GET', 'POST', 'PUT', 'DELETE'] },
    path: { type: 'string', minLength: 1 },
  },
});

const FORM =
  '{"status": 200-599, "body": {…}, "retryAfter": s, "delay": ms, "reset": true, "after": true, "within": true, "deadlock": true, "count": n, "method": "POST", "path": "/V1/products"}';

function readFault(body: unknown): Fault {
  if (!validate(body)) {
    const [error] = validate.errors ?? [];
    throw new HttpError(
      400,
      `Wrong fault: ${error?.instancePath ?? ''} ${error?.message ?? ''}. A fault is ${FORM}; one of status, delay, reset and deadlock is needed.`,
    );
  }
  return { ...body, count: body.count ?? 1 };
}
