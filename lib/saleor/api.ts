import type { Deadline } from '../core/deadline';
import { RelayError } from '../core/errors';
import { retryAfterOption, send } from '../core/http';
import { isRecord, parseJson, recordsIn } from '../core/json';

/** One call of a Saleor's GraphQL API, with the app's token. */
export interface SaleorCall {
  apiUrl: string;
  token: string;
  document: string;
  variables?: Record<string, unknown>;
}

/**
 * The `data` of the answer. Saleor runs a call with a dead token as nobody's: it is no 401, what is asked for is null.
 * @throws RelayError `setup` where Saleor refuses us, `throttled`, `timeout`, `unavailable`, `rejected` for what it
 * says is wrong with the call.
 */
export async function callSaleor(
  { apiUrl, token, document, variables = {} }: SaleorCall,
  deadline: Deadline,
): Promise<Record<string, unknown>> {
  const { status, headers, text } = await send(
    {
      method: 'POST',
      url: apiUrl,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document, variables }),
    },
    'Saleor',
    deadline,
  );
  const answer = parseJson(text);
  const [error] = isRecord(answer) ? recordsIn(answer.errors) : [];
  const said = typeof error?.message === 'string' ? `: ${error.message}` : '';
  if (status === 429) {
    throw new RelayError('throttled', 'Saleor throttles the app.', retryAfterOption(headers));
  }
  if (status === 401 || status === 403 || isPermission(error)) {
    throw new RelayError('setup', `Saleor refuses the app${said}. Install it again, or give it the permission.`);
  }
  if (status >= 500 || !isRecord(answer)) {
    throw new RelayError('unavailable', `Saleor answered ${status}${said}.`, retryAfterOption(headers));
  }
  if (error !== undefined || !isRecord(answer.data)) {
    throw new RelayError('rejected', `Saleor answered ${status}${said}.`, { status: 422 });
  }
  return answer.data;
}

/** `errors[].extensions.exception.code` */
function isPermission(error: Record<string, unknown> | undefined): boolean {
  const extensions = isRecord(error?.extensions) ? error.extensions : {};
  const exception = isRecord(extensions.exception) ? extensions.exception : {};
  return exception.code === 'PermissionDenied' || exception.code === 'InvalidToken';
}

/** Who the app is, to the Saleor that a token is of. */
export const WHO_AM_I = 'query WhoAmI { app { id identifier isActive } }';
