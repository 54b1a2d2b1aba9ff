import { setTimeout as wait } from 'node:timers/promises';
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
  /** Calls that it is for; 1 unless said otherwise. */
  count: number;
  method?: string;
  /** A part of the path. */
  path?: string;
}

/** Failures of a stand-in, told by `POST <path>`, listed by `GET`, ended by `DELETE`. */
export class Faults {
  private faults: Fault[] = [];

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

  /** Applies the first fault that fits; undefined where the call is to go on. */
  async apply(c: Context): Promise<Response | undefined> {
    const fault = this.faults.find(
      ({ method, path }) =>
        (method === undefined || method === c.req.method) && (path === undefined || c.req.path.includes(path)),
    );
    if (fault === undefined) {
      return undefined;
    }
    fault.count -= 1;
    this.faults = this.faults.filter(({ count }) => count > 0);
    if (fault.delay !== undefined) {
      await wait(fault.delay);
    }
    if (fault.reset) {
      const { incoming } = c.env as HttpBindings;
      incoming.socket.destroy();
      return new Response(null);
    }
    if (fault.status === undefined) {
      return undefined;
    }
    return c.json(
      fault.body ?? { message: `It was told to answer ${fault.status}.` },
      fault.status as ContentfulStatusCode,
      fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
    );
  }
}

const validate = new Ajv().compile<Omit<Fault, 'count'> & { count?: number }>({
  type: 'object',
  additionalProperties: false,
  anyOf: [{ required: ['status'] }, { required: ['delay'] }, { required: ['reset'] }],
  properties: {
    status: { type: 'integer', minimum: 200, maximum: 599 },
    body: {},
    retryAfter: { type: 'integer', minimum: 0 },
    delay: { type: 'integer', minimum: 0 },
    reset: { const: true },
    count: { type: 'integer', minimum: 1 },
    method: { enum: ['GET', 'POST', 'PUT', 'DELETE'] },
    path: { type: 'string', minLength: 1 },
  },
});

const FORM =
  '{"status": 200-599, "body": {…}, "retryAfter": s, "delay": ms, "reset": true, "count": n, "method": "POST", "path": "/V1/products"}';

function readFault(body: unknown): Fault {
  if (!validate(body)) {
    const [error] = validate.errors ?? [];
    throw new HttpError(
      400,
      `Wrong fault: ${error?.instancePath ?? ''} ${error?.message ?? ''}. A fault is ${FORM}; one of status, delay and reset is needed.`,
    );
  }
  return { ...body, count: body.count ?? 1 };
}
