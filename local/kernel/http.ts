import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer that a route throws, to be turned into the service's own form of an error. */
export class HttpError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** 32 hexadecimal digits, as the platform's ids and transaction ids are. */
export function hexId(): string {
  return randomUUID().replaceAll('-', '');
}

/** Refuses a body over `bytes` with what `refuse` answers. */
export function limitBody(bytes: number, refuse: (c: Context, bytes: number) => Response) {
  return bodyLimit({
    maxSize: bytes,
    onError: (c) => {
      const answer = refuse(c, Number(c.req.header('content-length') ?? bytes + 1));
      // The rest of the body stays unread, so the connection cannot serve another request.
      answer.headers.set('connection', 'close');
      return answer;
    },
  });
}

/**
 * The body as JSON. @throws HttpError 400 where it is none; an empty body counts as an empty
 * object.
 */
export async function jsonBody(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'The request content was malformed: it is not valid JSON.');
  }
}

/** A part of a path without its percent-encoding. @throws HttpError 400 where that is malformed. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpError(400, 'The path was malformed: it has a % that begins no encoded character.');
  }
}

/** `name:password` of a Basic Authorization header. */
export function basicCredentials(header: string | undefined): string | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
}

/** The token of a Bearer Authorization header. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];
}
