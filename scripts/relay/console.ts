import { parseArgs } from 'node:util';
import { isPageOf } from '#local/console/same-origin';
import { listen } from '#local/kernel/server';
import { LIMIT_MS } from './ask';
import { EXIT, UsageError } from './print';
import { openWorkspace, type Workspace } from './workspace';

const PAGE = '/console/page';
const DATA = '/console/data/';
/** What goes on to the one who asks; the rest is between us and the platform. */
const PASSED = [
  'content-type',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cache-control',
];

/**
 * `relay console`: the page of a workspace at an address of this machine, until Ctrl-C. The token
 * of the credential in `.env` is added here, so the browser never has it.
 */
export async function openConsole(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { url: { type: 'string' }, port: { type: 'string', default: '0' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError('--port must be a number from 0 to 65535; 0 takes a free one.');
  }
  const workspace = await openWorkspace(values.url);
  const server = await listen((request) => answer(workspace, request), port);
  console.log(`The console of ${workspace.name}: http://localhost:${server.port}${PAGE}\nCtrl-C ends it.`);
  await new Promise((resolve) => process.once('SIGINT', resolve));
  await server.close();
  return EXIT.done;
}

async function answer(workspace: Workspace, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (pathname === '/') {
    return new Response(null, { status: 302, headers: { location: PAGE } });
  }
  if (pathname === PAGE) {
    return passedOn(await fetch(workspace.webAction('console/page'), { signal: AbortSignal.timeout(LIMIT_MS) }));
  }
  if (!pathname.startsWith(DATA)) {
    return Response.json({ error: 'There is nothing here but the console.' }, { status: 404 });
  }
  if (!isPageOf(request.headers.get('sec-fetch-site') ?? undefined)) {
    return Response.json({ error: 'Only the page of the console may ask for this.' }, { status: 403 });
  }
  const hasBody = !['GET', 'HEAD'].includes(request.method);
  const type = request.headers.get('content-type');
  const sent = await fetch(`${workspace.webAction('console/data')}/${pathname.slice(DATA.length)}${search}`, {
    method: request.method,
    redirect: 'manual',
    signal: AbortSignal.timeout(LIMIT_MS),
    headers: { ...(await workspace.headers()), ...(type === null ? {} : { 'content-type': type }) },
    ...(hasBody ? { body: await request.arrayBuffer() } : {}),
  });
  return passedOn(sent);
}

function passedOn(answer: Response): Response {
  const headers = PASSED.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Response(answer.body, { status: answer.status, headers });
}
