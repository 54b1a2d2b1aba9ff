import type { Context } from 'hono';
import { HttpError } from '../../kernel/http';
import type { Activations } from '../activations';
import type { Alarms } from '../alarms';
import type { Entities } from '../entities';
import type { Invoker } from '../invoker';
import { LIST_MAX } from '../limits';
import type { ContainerPool } from '../pool';
import type { Triggers } from '../triggers';

/** What the routes work with. */
export interface RestOptions {
  entities: Entities;
  triggers: Triggers;
  activations: Activations;
  alarms: Alarms;
  invoker: Invoker;
  pool: ContainerPool;
  namespace: string;
  apiKey: string;
  /** Whether an IMS token may use the deploy service's address. */
  acceptsToken: (token: string) => boolean;
}

/** The entity. @throws HttpError 404 where there is none. */
export function required<T>(entity: T | undefined): T {
  if (entity === undefined) {
    throw new HttpError(404, 'The requested resource does not exist.');
  }
  return entity;
}

/** @throws HttpError 409 where the entity exists and the client did not ask to overwrite it. */
export function refuseExisting(c: Context, entity: unknown): void {
  if (entity !== undefined && c.req.query('overwrite') !== 'true') {
    throw new HttpError(409, 'resource already exists');
  }
}

/**
 * A part of a list, as `skip` and `limit` ask, a limit at most the platform's; all of it where they
 * do not.
 */
export function page<T>(c: Context, all: readonly T[]): T[] {
  const skip = Number(c.req.query('skip') ?? 0);
  const limit = Number(c.req.query('limit'));
  return all.slice(skip, limit > 0 ? skip + Math.min(limit, LIST_MAX) : undefined);
}

/** The name in the path. */
export function nameOf(c: Context): string {
  return c.req.param('name') ?? '';
}
