import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { retryAfterOption, send } from '#lib/core/http';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import { redactText } from '#lib/core/redact';
import { type MutationError, type Operation, operation } from './operation';

/** An installation's way into its Saleor. */
export interface SaleorCredential {
  /** The address of the GraphQL API. */
  apiUrl: string;
  token: string;
}

/** A Saleor's GraphQL API, as the app. */
export interface SaleorApi {
  /** The app's own id there. */
  readonly appId: string;
  /** @throws RelayError as `callSaleor` does. */
  execute<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data>;
}

const REINSTALL = 'Install the app again, or give it the permission.';

/**
 * The `data` of the answer. Saleor runs a call with a dead token as nobody's: it is no 401, what is
 * asked for is null. So an operation that reads also asks for `app`, and a null there is a fault of
 * the set-up.
 * @throws RelayError `setup` where Saleor refuses us, `throttled`, `timeout`, `unavailable`,
 * `rejected` for what it says is wrong with the call.
 */
export async function callSaleor<Data, Variables>(
  { apiUrl, token }: SaleorCredential,
  { document }: Operation<Data, Variables>,
  variables: Variables,
  deadline: Deadline,
): Promise<Data> {
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
  const said = typeof error?.message === 'string' ? `: ${redactText(error.message)}` : '';
  if (status === 429) {
    throw new RelayError('throttled', 'Saleor throttles the app.', retryAfterOption(headers));
  }
  if (status === 401 || status === 403 || isPermission(error)) {
    throw new RelayError('setup', `Saleor refuses the app${said}. ${REINSTALL}`);
  }
  if (status >= 300 && status < 400) {
    throw new RelayError('setup', `Saleor answered ${status}: its address has changed. Install the app again.`);
  }
  if (status >= 500 || status === 408 || !isRecord(answer) || isFault(error)) {
    throw new RelayError('unavailable', `Saleor answered ${status}${said}.`, retryAfterOption(headers));
  }
  if (isWrongValue(error)) {
    // Its text quotes the value.
    throw new RelayError('rejected', 'Saleor does not take a value of the event.', { status: 422 });
  }
  if (status >= 400) {
    // What it does not understand is ours to mend: a field that this version does not have, a query
    // that costs too much.
    throw new RelayError('defect', `Saleor answered ${status}${said}.`);
  }
  if (error !== undefined || !isRecord(answer.data)) {
    throw new RelayError('rejected', `Saleor answered ${status}${said}.`, { status: 422 });
  }
  // What the document selects, Saleor answers: the contract test holds the type against its schema.
  return answer.data as Data;
}

/** The API for one activation: each call takes what is left of its time. */
export function createSaleorApi(credential: SaleorCredential & { appId: string }, deadline: Deadline): SaleorApi {
  return {
    appId: credential.appId,
    async execute(asked, variables) {
      const data = await callSaleor(credential, asked, variables, deadline);
      if (isRecord(data) && data.app === null) {
        throw new RelayError('setup', 'Saleor does not know the app’s token any more. Install the app again.');
      }
      return data;
    },
  };
}

/** A mutation's own refusal of the data. */
export class SaleorRefusal extends RelayError {
  /** Saleor's own codes, such as `UNIQUE`. */
  readonly codes: readonly string[];

  constructor(errors: readonly MutationError[]) {
    const codes = errors.flatMap(({ code }) => (code === null ? [] : [code]));
    const texts = errors.map(({ field, path, code, message }) => {
      const place = field ?? path;
      return `${place ? `${place}: ` : ''}${redactText(message ?? 'It gave no reason.')} (${code ?? 'no code'})`;
    });
    super('rejected', `Saleor refused it: ${texts.join('; ')}`, { status: statusOf(codes) });
    this.codes = codes;
  }
}

/** Passes over what went well. @throws SaleorRefusal with the mutation's errors. */
export function throwOnErrors(
  ...results: readonly ({ errors: readonly MutationError[] | null } | null | undefined)[]
): void {
  const errors = results.flatMap((result) => result?.errors ?? []);
  if (errors.length > 0) {
    throw new SaleorRefusal(errors);
  }
}

/** Whether Saleor refused with one of these codes. */
export function isRefusal(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof SaleorRefusal && error.codes.some((code) => codes.includes(code));
}

function statusOf(codes: readonly string[]): number {
  return codes.includes('NOT_FOUND') ? 404 : codes.includes('UNIQUE') ? 409 : 422;
}

/** `errors[].extensions.exception.code` is the name of a class of Python. */
function codeOf(error: Record<string, unknown> | undefined): unknown {
  const extensions = isRecord(error?.extensions) ? error.extensions : {};
  return isRecord(extensions.exception) ? extensions.exception.code : undefined;
}

const REFUSALS: readonly unknown[] = [
  'PermissionDenied',
  'InvalidToken',
  'InvalidTokenError',
  'InvalidSignatureError',
  'ExpiredSignatureError',
];

function isPermission(error: Record<string, unknown> | undefined): boolean {
  return REFUSALS.includes(codeOf(error));
}

/** A variable whose value is none of its type. */
function isWrongValue(error: Record<string, unknown> | undefined): boolean {
  return typeof error?.message === 'string' && /^Variable "\$\w+" got invalid value/.test(error.message);
}

/** What Saleor did not expect it answers with 200, and hides behind this text. */
function isFault(error: Record<string, unknown> | undefined): boolean {
  return error?.message === 'Internal Server Error';
}

/** Who the app is, to the Saleor that a token is of. */
export const WHO_AM_I = operation<{
  app: { id: string; identifier: string | null; isActive: boolean | null } | null;
}>('query WhoAmI { app { id identifier isActive } }');
