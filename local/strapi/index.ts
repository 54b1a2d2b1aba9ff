import type { Context, Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { Faults } from '../kernel/faults';
import { bearerToken, jsonBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { STRAPI } from '../paths';
import { dataOf, Entries, type Row } from './entries';
import { StrapiProblem } from './problem';
import { listed, shown } from './query';
import { CONTENT_TYPES, componentOf, schemaOf } from './schema';
import { StrapiWebhooks } from './webhook';

interface StrapiOptions {
  /** The token of its API. */
  token: string;
}

/** The local Strapi: a plugin whose webhooks can be waited for. */
export interface Strapi extends Plugin {
  settled(): Promise<void>;
}

/**
 * A stand-in for a Strapi 5: the REST API of one content type, the schema of it, and its webhook.
 * What an editor does in the admin panel is `POST /systems/strapi/editor/publish`, `unpublish`, and
 * `PUT /systems/strapi/webhook`.
 */
export function createStrapi({ database, clock }: PlatformContext, { token }: StrapiOptions): Strapi {
  const webhooks = new StrapiWebhooks(database, clock);
  const entries = new Entries(database, clock, webhooks.tell);
  const faults = new Faults();

  const answered = (work: (c: Context) => Response | Promise<Response>) => async (c: Context) => {
    try {
      // Its clock is the platform's.
      c.header('date', new Date(clock.now()).toUTCString());
      return (await faults.apply(c)) ?? (await work(c));
    } catch (error) {
      if (error instanceof StrapiProblem) {
        return c.json(error.body(), error.status);
      }
      throw error;
    }
  };
  /** A call of the REST API. */
  const api = (work: (c: Context) => Response | Promise<Response>) =>
    answered((c) => {
      refuseCaller(c, token);
      return work(c);
    });

  return {
    routes(app) {
      faults.routes(app, `${STRAPI}/faults`);
      schemaRoutes(app, api);
      entryRoutes(app, api, entries);
      app.put(`${STRAPI}/webhook`, async (c) => c.json(webhooks.set(await jsonBody(c))));
      app.post(
        `${STRAPI}/editor/:action`,
        answered(async (c) => {
          const body = await jsonBody(c);
          const { documentId, locale, plural = 'products' } = isRecord(body) ? body : {};
          const place = [
            String(plural),
            String(documentId),
            locale === undefined ? undefined : String(locale),
          ] as const;
          return c.req.param('action') === 'publish'
            ? c.json({ data: entries.publish(...place) })
            : c.json({ data: entries.unpublish(...place) ?? null });
        }),
      );
    },
    settled: () => webhooks.settled(),
    stop: () => webhooks.settled(),
  };
}

type Api = (work: (c: Context) => Response | Promise<Response>) => (c: Context) => Promise<Response>;

function schemaRoutes(app: Hono, api: Api): void {
  app.get(
    `${STRAPI}/api/content-type-builder/content-types/:uid`,
    api((c) => {
      const data = schemaOf(c.req.param('uid') ?? '');
      return data === undefined ? c.json({ error: 'contentType.notFound' }, 404) : c.json({ data });
    }),
  );
  app.get(
    `${STRAPI}/api/content-type-builder/components/:uid`,
    api((c) => {
      const data = componentOf(c.req.param('uid') ?? '');
      return data === undefined ? c.json({ error: 'component.notFound' }, 404) : c.json({ data });
    }),
  );
}

function entryRoutes(app: Hono, api: Api, entries: Entries): void {
  const path = `${STRAPI}/api/:plural`;
  app.get(
    path,
    api((c) => {
      const plural = pluralIn(c);
      return c.json(listed(plural, entries.all(plural), queryOf(c)));
    }),
  );
  app.post(
    path,
    api(async (c) => {
      const plural = pluralIn(c);
      const query = queryOf(c);
      const draft = entries.create(plural, dataOf(await jsonBody(c)), query.get('locale') ?? undefined);
      return c.json(answer(plural, published(entries, plural, draft, query), query), 201);
    }),
  );
  app.put(
    `${path}/:documentId`,
    api(async (c) => {
      const plural = pluralIn(c);
      const query = queryOf(c);
      const data = dataOf(await jsonBody(c));
      const draft = entries.update(plural, c.req.param('documentId') ?? '', data, query.get('locale') ?? undefined);
      return c.json(answer(plural, published(entries, plural, draft, query), query));
    }),
  );
  app.delete(
    `${path}/:documentId`,
    api((c) => {
      entries.delete(pluralIn(c), c.req.param('documentId') ?? '', queryOf(c).get('locale') ?? undefined);
      return c.body(null, 204);
    }),
  );
}

/** Without `status=draft` a write publishes the whole draft, also what an editor has left open. */
function published(entries: Entries, plural: string, draft: Row, query: URLSearchParams): Row {
  return query.get('status') === 'draft' ? draft : entries.publish(plural, draft.documentId, draft.locale);
}

function answer(plural: string, row: Row, query: URLSearchParams): object {
  return { data: shown(plural, row, query), meta: {} };
}

function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

function pluralIn(c: Context): string {
  const plural = c.req.param('plural') ?? '';
  if (!Object.hasOwn(CONTENT_TYPES, plural)) {
    throw new StrapiProblem(404, 'Not Found');
  }
  return plural;
}

function refuseCaller(c: Context, token: string): void {
  const given = bearerToken(c.req.header('authorization'));
  if (given === undefined) {
    throw new StrapiProblem(403, 'Forbidden');
  }
  if (given !== token) {
    throw new StrapiProblem(401, 'Missing or invalid credentials');
  }
}
