import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isRecord } from '../../lib/core/json';
import { HttpError, jsonBody } from '../kernel/http';

/** A failure on demand, for the next `count` calls that it fits. */
export interface Fault {
  /** Answer with this HTTP status. */
  status?: number;
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
      { message: 'The store was told to answer %1.', parameters: [fault.status] },
      fault.status as ContentfulStatusCode,
      fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
    );
  }
}

function readFault(body: unknown): Fault {
  const given = isRecord(body) ? body : {};
  const numbers = ['status', 'retryAfter', 'delay', 'count'].filter((name) => given[name] !== undefined);
  const wrong = [
    ...numbers.filter((name) => !Number.isInteger(given[name]) || Number(given[name]) < 0),
    ...['method', 'path'].filter((name) => given[name] !== undefined && typeof given[name] !== 'string'),
    ...(given.reset !== undefined && typeof given.reset !== 'boolean' ? ['reset'] : []),
    ...(given.status !== undefined && (Number(given.status) < 400 || Number(given.status) > 599) ? ['status'] : []),
    ...(['status', 'delay', 'reset'].some((name) => given[name] !== undefined) ? [] : ['status, delay or reset']),
  ];
  if (wrong.length > 0) {
    throw new HttpError(
      400,
      `Wrong: ${wrong.join(', ')}. A fault is {"status": 400-599, "delay": ms, "reset": true, "count": n, "retryAfter": s, "method": "POST", "path": "/V1/products"}; one of the first three is needed.`,
    );
  }
  const { status, retryAfter, delay, reset, count, method, path } = given;
  return {
    ...(status === undefined ? {} : { status: Number(status) }),
    ...(retryAfter === undefined ? {} : { retryAfter: Number(retryAfter) }),
    ...(delay === undefined ? {} : { delay: Number(delay) }),
    ...(reset === true ? { reset } : {}),
    ...(typeof method === 'string' ? { method: method.toUpperCase() } : {}),
    ...(typeof path === 'string' ? { path } : {}),
    count: count === undefined ? 1 : Number(count),
  };
}
