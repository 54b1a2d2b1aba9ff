import type { Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import type { Database } from '../kernel/database';
import { basicCredentials, bearerToken, decodedPart, HttpError, jsonBody } from '../kernel/http';

/** One path and method of an API, and the web action behind it. */
interface Route {
  basepath: string;
  relpath: string;
  operation: string;
  backendUrl: string;
  apiName: string;
}

interface GatewayOptions {
  database: Database;
  namespace: string;
  apiKey: string;
  /** Whether an IMS token may manage routes, as the deploy service's clients do. */
  acceptsToken: (token: string) => boolean;
  url: () => string;
}

/**
 * The API gateway: paths of one's own in front of web actions. Managed by the actions of
 * `whisk.system/apimgmt`, as the openwhisk client calls them; served at
 * `/apis/<namespace><basepath><relpath>`.
 */
export function gatewayRoutes(app: Hono, { database, namespace, apiKey, acceptsToken, url }: GatewayOptions): void {
  database.define(`
    create table if not exists api_routes (
      basepath text, relpath text, operation text, doc text not null, primary key (basepath, relpath, operation)) strict;
  `);
  const all = (): Route[] =>
    database
      .all<{ doc: string }>('select doc from api_routes order by basepath, relpath, operation')
      .map(({ doc }) => JSON.parse(doc));
  const management = '/api/v1/web/whisk.system/apimgmt';

  app.use(`${management}/*`, async (c, next) => {
    const header = c.req.header('authorization');
    const token = bearerToken(header);
    if (basicCredentials(header) !== apiKey && (token === undefined || !acceptsToken(token))) {
      throw new HttpError(401, 'The supplied authentication is invalid.');
    }
    await next();
  });
  app.get(`${management}/getApi`, (c) => {
    const routes = all().filter((route) => matches(route, c.req.query()));
    const apis = [...new Set(routes.map(({ basepath }) => basepath))].map((basepath) => ({
      value: described(
        routes.filter((route) => route.basepath === basepath),
        namespace,
        url(),
      ),
    }));
    return c.json({ apis });
  });
  app.post(`${management}/createApi`, async (c) => {
    const route = readRoute(await jsonBody(c));
    const { basepath, relpath, operation } = route;
    database.run(
      'insert or replace into api_routes values (?, ?, ?, ?)',
      basepath,
      relpath,
      operation,
      JSON.stringify(route),
    );
    return c.json(
      described(
        all().filter((item) => item.basepath === basepath),
        namespace,
        url(),
      ),
    );
  });
  app.delete(`${management}/deleteApi`, (c) => {
    const gone = all().filter((route) => matches(route, c.req.query()));
    if (gone.length === 0) {
      throw new HttpError(404, 'API does not exist.');
    }
    for (const { basepath, relpath, operation } of gone) {
      database.run(
        'delete from api_routes where basepath = ? and relpath = ? and operation = ?',
        basepath,
        relpath,
        operation,
      );
    }
    return c.json({});
  });
  app.all(`/apis/${namespace}/*`, (c) => {
    const path = c.req.path.slice(`/apis/${namespace}`.length);
    for (const route of all()) {
      const parameters = route.operation === c.req.method.toLowerCase() ? match(route, path) : undefined;
      if (parameters !== undefined) {
        const target = new URL(route.backendUrl);
        target.search = new URLSearchParams({ ...c.req.query(), ...parameters }).toString();
        return app.fetch(new Request(target, c.req.raw));
      }
    }
    throw new HttpError(404, 'Whisk Error: no API has this path and method.');
  });
}

function matches(route: Route, { basepath, relpath, operation }: Record<string, string>): boolean {
  return (
    (basepath === undefined || basepath === route.basepath || basepath === route.apiName) &&
    (relpath === undefined || relpath === route.relpath) &&
    (operation === undefined || operation.toLowerCase() === route.operation)
  );
}

/** The parameters in the path, or undefined where it is not this route's. */
function match({ basepath, relpath }: Route, path: string): Record<string, string> | undefined {
  const parts = `${basepath}/${relpath}`.split('/').filter((part) => part !== '');
  const given = path.split('/').filter((part) => part !== '');
  const parameters: Record<string, string> = {};
  const fits = parts.every((part, index) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const value = given[index];
    if (name !== undefined && value !== undefined) {
      parameters[name] = decodedPart(value);
    }
    return name === undefined ? part === value : value !== undefined;
  });
  return fits && parts.length === given.length ? parameters : undefined;
}

/** An API as the management actions show it: its paths in Swagger's form. */
function described(routes: readonly Route[], namespace: string, url: string) {
  const basePath = routes[0]?.basepath ?? '/';
  const paths: Record<string, Record<string, object>> = {};
  for (const { relpath, operation, backendUrl } of routes) {
    paths[relpath] = { ...paths[relpath], [operation]: { 'x-openwhisk': { url: backendUrl, namespace } } };
  }
  return {
    namespace,
    gwApiActivated: true,
    gwApiUrl: `${url}/apis/${namespace}${basePath === '/' ? '' : basePath}`,
    apidoc: { swagger: '2.0', basePath, info: { title: routes[0]?.apiName ?? '', version: '1.0.0' }, paths },
  };
}

function readRoute(body: unknown): Route {
  const doc = isRecord(body) && isRecord(body.apidoc) ? body.apidoc : {};
  const backendUrl = isRecord(doc.action) ? doc.action.backendUrl : undefined;
  const { gatewayBasePath, gatewayPath, gatewayMethod, apiName } = doc;
  if (
    typeof gatewayBasePath !== 'string' ||
    typeof gatewayPath !== 'string' ||
    typeof gatewayMethod !== 'string' ||
    typeof backendUrl !== 'string' ||
    !URL.canParse(backendUrl)
  ) {
    throw new HttpError(400, 'An API needs a base path, a path, a method and an action.');
  }
  const operation = gatewayMethod.toLowerCase();
  const name = typeof apiName === 'string' ? apiName : gatewayBasePath;
  return { basepath: gatewayBasePath, relpath: gatewayPath, operation, backendUrl, apiName: name };
}
