import type { Context, Hono } from 'hono';
import { local } from '../identity';
import type { Plugin } from '../kernel/plugin';
import { isPageOf } from './same-origin';

const ACTIONS = `/api/v1/web/${local.namespace}/console`;
/** What a request's own headers may say to the data action. */
const PASSED = ['content-type', 'accept'];
/** Answers of a web action are for every origin; these are for the page alone. */
const CORS = /^access-control-/;

/** Seconds after which a browser looks again whether the actions are deployed. */
const LOOK_AGAIN_S = 1;

/**
 * The console without a sign-in: the page at `/`, and its data at `/console/data`, asked for with a
 * token of the platform's own credential. The token never leaves the platform.
 */
export function createConsole(token: () => string): Plugin {
  return {
    routes(app) {
      app.get('/console', (c) => servePage(app, c));
      app.all('/console/data/*', async (c) => {
        if (!isPageOf(c.req.header('sec-fetch-site'))) {
          return c.json({ error: 'Only the page of the local platform may ask for this.' }, 403);
        }
        const { pathname, search } = new URL(c.req.url);
        const target = new URL(`${ACTIONS}${pathname.slice('/console'.length)}${search}`, c.req.url);
        const headers = new Headers({ authorization: `Bearer ${token()}` });
        for (const name of PASSED) {
          headers.set(name, c.req.header(name) ?? '');
        }
        const body = ['GET', 'HEAD'].includes(c.req.method) ? null : await c.req.arrayBuffer();
        const answer = await app.fetch(new Request(target, { method: c.req.method, headers, body }), c.env);
        return withoutCors(answer);
      });
    },
  };
}

/** Whether a person's browser asks, and no program. */
export function wantsPage(c: Context): boolean {
  return /\btext\/html\b/.test(c.req.header('accept') ?? '');
}

/** The page, as the deployed action serves it; until then a page that says so and looks again. */
export async function servePage(app: Hono, c: Context): Promise<Response> {
  const answer = await app.fetch(new Request(new URL(`${ACTIONS}/page`, c.req.url)), c.env);
  return answer.status === 404
    ? c.html(WAITING, 200, { refresh: String(LOOK_AGAIN_S), 'cache-control': 'no-store' })
    : withoutCors(answer);
}

function withoutCors(answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const name of [...headers.keys()].filter((one) => CORS.test(one))) {
    headers.delete(name);
  }
  return new Response(answer.body, { status: answer.status, headers });
}

const WAITING = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Commerce Relay</title>
<meta name="color-scheme" content="light dark"><meta name="viewport" content="width=device-width">
<body style="font:16px system-ui;display:grid;place-items:center;min-height:90vh;margin:0">
<p>The actions are being built and deployed. The console opens by itself.</p></body></html>`;
