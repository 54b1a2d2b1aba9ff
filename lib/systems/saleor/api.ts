import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { type HttpResponse, outageKind, retryAfterOption, send } from '#lib/core/http';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import { redactText } from '#lib/core/redact';
import { type MutationError, type Operation, operation } from './operation';
import { mayBeOnItsWay, type Timed, timeOf } from './wait';

/** The credential of one installation. */
export interface SaleorCredential {
  /** The address of the GraphQL API. */
  apiUrl: string;
  token: string;
}

/** The GraphQL API of a Saleor, as the app. */
export interface SaleorApi {
  /** The app's id in that Saleor. */
  readonly appId: string;
  /** @throws RelayError as `callSaleor` does. */
  execute<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data>;
}

/** The token belongs to no app, or to one that is switched off. */
export class VoidToken extends RelayError {
  constructor() {
    super('setup', 'Saleor does not accept the app’s token any more. Install the app again, or activate it.');
  }
}

const REINSTALL = 'Install the app again, or give it the permission.';

/**
 * Executes an operation, and resolves to the answer's `data`. Saleor treats a void token as an
 * anonymous call: it answers 200, with null or a refusal for what needs a permission. So each
 * query asks for `app` too, and a null there, or a refusal, is a fault of the set-up.
 * @throws RelayError `setup` where Saleor refuses the app, `throttled`, `timeout`, `unavailable`,
 * `rejected` where it refuses the data, `defect` where it refuses the operation.
 */
export async function callSaleor<Data, Variables>(
  { apiUrl, token }: SaleorCredential,
  { document }: Operation<Data, Variables>,
  variables: Variables,
  deadline: Deadline,
): Promise<Data> {
  const response = await send(
    {
      method: 'POST',
      url: apiUrl,
      repeatable: !isMutation(document),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document, variables }),
    },
    'Saleor',
    deadline,
  );
  // Saleor answers what the document selects. The contract test checks the type against Saleor's
  // schema.
  return readData(response) as Data;
}

function isMutation(document: string): boolean {
  return document.startsWith('mutation');
}

function readData({ status, headers, text }: HttpResponse): Record<string, unknown> {
  const answer = parseJson(text);
  const [error] = isRecord(answer) ? recordsIn(answer.errors) : [];
  const reason = typeof error?.message === 'string' ? `: ${redactText(error.message)}` : '';
  if (status === 429) {
    throw new RelayError('throttled', 'Saleor throttles the app.', retryAfterOption(headers));
  }
  if (status === 401 || status === 403 || isPermissionError(error)) {
    throw refusedApp(error, reason);
  }
  if (status >= 300 && status < 400) {
    throw new RelayError('setup', `Saleor answered ${status}: its address has changed. Install the app again.`);
  }
  if (isInternalError(error)) {
    throw new InternalError(`Saleor answered ${status}${reason}.`);
  }
  if (status >= 500 || status === 408 || !isRecord(answer)) {
    throw new RelayError(outageKind(status), `Saleor answered ${status}${reason}.`, retryAfterOption(headers));
  }
  if (isWrongType(error)) {
    // Saleor's message quotes the value.
    throw new RelayError('rejected', 'Saleor refuses the type of a value in the event.', { status: 422 });
  }
  if (isTooCostly(error)) {
    const mend = 'Raise GRAPHQL_QUERY_MAX_COMPLEXITY in Saleor, which allows 50000 unless it is set.';
    throw new RelayError('setup', `Saleor refuses what the operation costs${reason}. ${mend}`);
  }
  if (status >= 400) {
    // The operation is wrong: it uses a field that this version does not have.
    throw new RelayError('defect', `Saleor answered ${status}${reason}.`);
  }
  if (error !== undefined || !isRecord(answer.data)) {
    throw new RelayError('rejected', `Saleor answered ${status}${reason}.`, { status: 422 });
  }
  return answer.data;
}

/** An error that Saleor did not foresee: of itself, or of a value that its database refuses. */
class InternalError extends RelayError {
  constructor(message: string) {
    super('unavailable', message);
  }

  /**
   * Values fail always, an outage does not last: a mutation that fails long after its event is
   * refused. What is only read fails by no value.
   */
  after(document: string, event: Timed, now: number): RelayError {
    const isOld = timeOf(event) !== undefined && !mayBeOnItsWay(event, now);
    if (!isMutation(document) || !isOld) {
      return this;
    }
    const text = `${this.message} It has failed for ten minutes, so a value of the event is wrong for it; Saleor's log says which.`;
    return new RelayError('rejected', text, { status: 422 });
  }
}

/**
 * The API for one activation. Each call keeps to the activation's deadline.
 * @param event what the calls are made for, where it is an event.
 */
export function createSaleorApi(
  credential: SaleorCredential & { appId: string },
  deadline: Deadline,
  event: Timed = {},
  now: () => number = Date.now,
): SaleorApi {
  return {
    appId: credential.appId,
    async execute(wanted, variables) {
      const data = await callSaleor(credential, wanted, variables, deadline).catch((error: unknown) => {
        throw error instanceof InternalError ? error.after(wanted.document, event, now()) : error;
      });
      if (isRecord(data) && data.app === null) {
        throw new VoidToken();
      }
      return data;
    },
  };
}

/** The errors of a mutation: Saleor has refused the data. */
export class MutationRefused extends RelayError {
  /** Saleor's error codes, such as `UNIQUE`. */
  readonly codes: readonly string[];

  constructor(errors: readonly MutationError[]) {
    const codes = errors.flatMap(({ code }) => (code === null ? [] : [code]));
    const texts = errors.map(({ field, path, code, message }) => {
      const place = field ?? path;
      return `${place ? `${place}: ` : ''}${redactText(message ?? 'no message')} (${code ?? 'no code'})`;
    });
    super('rejected', `Saleor refused the data: ${texts.join('; ')}`, { status: statusOf(codes) });
    this.codes = codes;
  }
}

/** @throws MutationRefused where a mutation's result has errors. */
export function throwOnErrors(
  ...results: readonly ({ errors: readonly MutationError[] | null } | null | undefined)[]
): void {
  const errors = results.flatMap((result) => result?.errors ?? []);
  if (errors.length > 0) {
    throw new MutationRefused(errors);
  }
}

/** Whether a mutation was refused with one of these codes. */
export function isRefusedWith(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof MutationRefused && error.codes.some((code) => codes.includes(code));
}

function statusOf(codes: readonly string[]): number {
  return codes.includes('NOT_FOUND') ? 404 : codes.includes('UNIQUE') ? 409 : 422;
}

/** The name of a Python class, in `errors[].extensions.exception.code`. */
function codeOf(error: Record<string, unknown> | undefined): unknown {
  const extensions = isRecord(error?.extensions) ? error.extensions : {};
  return isRecord(extensions.exception) ? extensions.exception.code : undefined;
}

const PERMISSION_ERRORS: readonly unknown[] = [
  'PermissionDenied',
  'InvalidToken',
  'InvalidTokenError',
  'InvalidSignatureError',
  'ExpiredSignatureError',
];

function refusedApp(error: Record<string, unknown> | undefined, reason: string): RelayError {
  return isVoidToken(error)
    ? new VoidToken()
    : new RelayError('setup', `Saleor refuses the app${reason}. ${REINSTALL}`);
}

const PERMISSION_NEEDED = 'To access this path, you need ';

/** `app` is for apps alone: whoever may not read it is none. */
function isVoidToken(error: Record<string, unknown> | undefined): boolean {
  return (
    typeof error?.message === 'string' &&
    error.message.startsWith(PERMISSION_NEEDED) &&
    error.message.includes('AUTHENTICATED_APP')
  );
}

function isPermissionError(error: Record<string, unknown> | undefined): boolean {
  // Not every answer has `extensions`: the message alone is enough.
  const said = typeof error?.message === 'string' && error.message.startsWith(PERMISSION_NEEDED);
  return said || PERMISSION_ERRORS.includes(codeOf(error));
}

/**
 * Whether a variable has a value that its type does not take. A scalar that cannot read it says so
 * alone, without the variable's name: an Int of 2147483648.
 */
function isWrongType(error: Record<string, unknown> | undefined): boolean {
  return (
    typeof error?.message === 'string' &&
    /^(Variable "\$\w+" got invalid value|\w+ cannot represent )/.test(error.message)
  );
}

/** Whether the limit of costs, a setting of Saleor, is lower than the operation needs. */
function isTooCostly(error: Record<string, unknown> | undefined): boolean {
  return typeof error?.message === 'string' && error.message.startsWith('The query exceeds the maximum cost of ');
}

/** Saleor answers an internal error with 200 and this message. */
function isInternalError(error: Record<string, unknown> | undefined): boolean {
  return error?.message === 'Internal Server Error';
}

/** The app that the token belongs to. */
export const OWN_APP = operation<{
  app: { id: string; identifier: string | null; isActive: boolean | null } | null;
}>('query OwnApp { app { id identifier isActive } }');
