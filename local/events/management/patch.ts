import { isDeepStrictEqual } from 'node:util';
import { applyPatch, type Operation } from 'fast-json-patch';
import type { Context } from 'hono';
import { isRecord } from '#lib/core/json';
import { jsonBody } from '../../kernel/http';
import { ManagementError } from './input';

const CONTENT_TYPE = 'application/json-patch+json';

/**
 * The document after the request's JSON Patch (RFC 6902), or undefined where the patch changes
 * nothing, which the API answers with 204.
 * @throws ManagementError 400 for a body that is no patch, or one that does not fit the document.
 */
export async function patched(c: Context, document: object): Promise<unknown> {
  if (!(c.req.header('content-type') ?? '').startsWith(CONTENT_TYPE)) {
    throw new ManagementError(415, `Unsupported Media Type. A patch is sent as ${CONTENT_TYPE}.`);
  }
  const body = await jsonBody(c);
  if (!isPatch(body)) {
    throw new ManagementError(400, 'Bad Request. A JSON Patch is a list of operations, each with op and path.');
  }
  const result: unknown = apply(document, body);
  return isDeepStrictEqual(result, document) ? undefined : result;
}

function apply(document: object, patch: readonly Operation[]): unknown {
  try {
    return applyPatch(document, patch, true, false).newDocument;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : '';
    throw new ManagementError(400, `Bad Request. The patch does not fit: ${reason}`);
  }
}

/** Whether it has a patch's outer form; the library checks each operation before it applies it. */
function isPatch(body: unknown): body is Operation[] {
  return (
    Array.isArray(body) &&
    body.every((item) => isRecord(item) && typeof item.op === 'string' && typeof item.path === 'string')
  );
}
