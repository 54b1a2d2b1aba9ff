import type { Context, Hono } from 'hono';
import type { Clock } from '../kernel/clock';
import { BadPosition, Expired, type Journal, type JournalQuery } from './journal';
import { PAGE_EVENTS, RETRY_AFTER_S } from './limits';
import { ManagementError } from './management/input';
import type { EventsStore } from './store';

/** The journaling API: a registration's events by position, with links to go on. */
export function journalRoutes(app: Hono, store: EventsStore, journal: Journal, clock: Clock): void {
  const read = (c: Context) => {
    const { org = '', integration = '', registration = '' } = c.req.param();
    if (store.registration(registration) === undefined) {
      throw new ManagementError(404, `Not Found. No registration with the id ${registration}.`);
    }
    const query = readQuery(c, clock.now());
    try {
      const page = journal.read(registration, query);
      const tail = `${org}/integrations/${integration}/${registration}`;
      c.header('link', links(tail, page.next, query.limit));
      if (page.events.length === 0) {
        return c.body(null, 204, { 'retry-after': String(RETRY_AFTER_S) });
      }
      return c.json({ events: page.events, _page: { last: page.next, count: page.events.length } });
    } catch (error) {
      throw known(error);
    }
  };
  for (const base of ['/events/organizations', '/events-fast/organizations']) {
    app.get(`${base}/:org/integrations/:integration/:registration`, read);
    app.get(`${base}/:org/integrations/:integration/:registration/validate`, (c) => {
      if (c.req.query('since') === undefined) {
        throw new ManagementError(400, 'Bad Request. since is required.');
      }
      return read(c);
    });
  }
}

function known(error: unknown): unknown {
  if (error instanceof Expired) {
    return new ManagementError(410, `Gone. ${error.message}`);
  }
  return error instanceof BadPosition ? new ManagementError(400, `Bad Request. ${error.message}`) : error;
}

function readQuery(c: Context, now: number): JournalQuery {
  const { since, limit, latest, seek } = c.req.query();
  if (since !== undefined && seek !== undefined) {
    throw new ManagementError(400, 'Bad Request. since and seek exclude each other.');
  }
  if (limit !== undefined && !(Number(limit) >= 1)) {
    throw new ManagementError(400, 'Bad Request. limit must be at least 1.');
  }
  return {
    ...(since === undefined ? {} : { since }),
    ...(limit === undefined ? {} : { limit: Math.min(Math.floor(Number(limit)), PAGE_EVENTS) }),
    latest: latest === 'true',
    ...(seek === undefined ? {} : { from: now - duration(seek) }),
  };
}

/** Milliseconds of a negative ISO 8601 duration such as `-PT2H` or `-P1DT30M`. */
function duration(text: string): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^-P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text) ?? [];
  const milliseconds = (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  if (milliseconds === 0) {
    throw new ManagementError(400, 'Bad Request. seek must be a negative ISO 8601 duration, such as -PT2H.');
  }
  return milliseconds;
}

/** Relative links, as Adobe's are; `next` goes on behind the page, and keeps the limit. */
function links(tail: string, next: string, limit: number | undefined): string {
  const count = limit === undefined ? '' : `&limit=${limit}`;
  const slow = `/events/organizations/${tail}`;
  const fast = `/events-fast/organizations/${tail}`;
  return [
    `<${slow}>; rel="events"`,
    `<${fast}?since=${next}${count}>; rel="next"`,
    `<${slow}/validate?since=${next}>; rel="validate"`,
    `<${slow}?latest=true>; rel="latest"`,
    `<${slow}?limit=${PAGE_EVENTS}>; rel="count"`,
    `<${slow}?since={position}&limit={count}>; rel="page"`,
    `<${slow}?seek={duration}&limit={count}>; rel="seek"`,
  ].join(', ');
}
