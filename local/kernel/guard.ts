import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** The names that mean this machine, at any port. */
const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const OWN_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * What may change the platform or its stand-ins without a credential. The stores' own APIs want
 * one, and have rules of their own about content types.
 */
const CONTROL = /^\/(admin|systems|console)\/(?!commerce\/rest\/|saleor\/graphql\/|strapi\/api\/)/i;
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/**
 * Lets a request through only where this machine made it for itself. A page that a developer visits
 * can make the browser call localhost: under a name of its own that it has pointed here (DNS
 * rebinding), from its own origin, or by a form. Each is refused before a route sees it.
 */
export function guard(listener: RequestListener): RequestListener {
  return (request, response) => {
    const refusal = refusalOf(request);
    if (refusal === undefined) {
      listener(request, response);
    } else {
      refuse(response, refusal);
    }
  };
}

interface Refusal {
  status: number;
  error: string;
}

function refusalOf({ method = 'GET', url = '', headers }: IncomingMessage): Refusal | undefined {
  if (!OWN_HOST.test(headers.host ?? '')) {
    return { status: 421, error: 'The local platform answers only as localhost, 127.0.0.1 or [::1].' };
  }
  if (headers.origin !== undefined && !OWN_ORIGIN.test(headers.origin)) {
    return { status: 403, error: 'The local platform answers no page of another origin.' };
  }
  // A navigation has no Origin; it shows its answer to the person, and to no page.
  if (headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate') {
    return { status: 403, error: 'The local platform answers no page of another site.' };
  }
  const type = headers['content-type'];
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (
    CONTROL.test(pathOf(url)) &&
    !READING.has(method) &&
    (type !== undefined || hasBody) &&
    !JSON_TYPE.test(type ?? '')
  ) {
    return { status: 415, error: 'The content type must be application/json.' };
  }
  return undefined;
}

/** The path as the router sees it: without dot segments, and decoded. */
function pathOf(url: string): string {
  const { pathname } = new URL(URL.canParse(url) ? url : `http://localhost${url}`);
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

function refuse(response: ServerResponse, { status, error }: Refusal): void {
  // The body stays unread, so the connection cannot serve another request.
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ error }));
}
