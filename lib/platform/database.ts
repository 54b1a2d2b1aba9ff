import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import { type HttpResponse, keptCall } from '#lib/core/kept-call';
import { RELAY_DATABASE_REGION } from '#lib/settings/generated';
import { fromExtended, toExtended } from './ejson';
import { type TokenSource, tokenSource } from './ims';

/** The most time for one call, in milliseconds. */
const CALL_LIMIT_MS = 5_000;

/** What a token needs for the database, beside what it needs otherwise. */
const SCOPES = 'adobeio.abdata.read,adobeio.abdata.write,adobeio.abdata.manage';

type Document = Readonly<Record<string, unknown>>;

/** Options of an operation, as MongoDB names them. */
type Options = Readonly<Record<string, unknown>>;

/** One of several operations that are sent at once. */
export interface BulkUpdate {
  updateOne: { filter: Document; update: Document; upsert?: boolean };
}

/**
 * One collection of a document database: the operations of MongoDB that are used here. A write is
 * atomic for each document.
 * @throws RelayError from each operation: `setup` where the credential is refused, `throttled`,
 * `unavailable`, `timeout`, `rejected`; DuplicateKey where another document has the same key.
 */
export interface Collection {
  findOne(filter: Document, options?: Options): Promise<Document | null>;
  findArray(filter: Document, options?: Options): Promise<Document[]>;
  findOneAndUpdate(filter: Document, update: Document, options?: Options): Promise<Document | null>;
  /** Resolves to how many documents matched. */
  updateOne(filter: Document, update: Document, options?: Options): Promise<number>;
  updateMany(filter: Document, update: Document, options?: Options): Promise<number>;
  bulkWrite(operations: readonly BulkUpdate[], options?: Options): Promise<number>;
  deleteOne(filter: Document): Promise<void>;
  createIndex(specification: Document, options?: Options): Promise<void>;
  /** Each with its `name`, `key` and options. */
  getIndexes(): Promise<Document[]>;
}

/** Where a database is, for who is no action. */
export interface DatabaseAddress {
  namespace?: string | undefined;
  /** Instead of the service's own. */
  endpoint?: string | undefined;
}

/** A document database. */
export interface DocumentDatabase {
  collection(name: string): Collection;
}

/** Another document has the same key. */
export class DuplicateKey extends RelayError {
  constructor(cause?: unknown) {
    super('rejected', 'Another document of the database has the same key.', { status: 409, cause });
  }
}

/**
 * The App Builder Database of this workspace, on kept connections. It does what the stock client
 * `@adobe/aio-lib-db` does, which needs ten times the code. An action finds its namespace in its
 * environment; a script has to name it.
 */
export function createDatabase(
  config: Config,
  deadline: Deadline,
  { namespace = process.env.__OW_NAMESPACE, endpoint = process.env.AIO_DB_ENDPOINT }: DatabaseAddress = {},
): DocumentDatabase {
  if (!namespace) {
    throw new RelayError('setup', 'The database can be used only by an action: __OW_NAMESPACE is not set.');
  }
  const tokens = tokenSource(config, SCOPES);
  const region = config.read(RELAY_DATABASE_REGION);
  // Inside the Runtime the service has an address of its own.
  const inside = process.env.__OW_ACTIVATION_ID ? '.int' : '';
  const base = endpoint || `https://storage-database-${region}.app-builder${inside}.adp.adobe.io`;
  return {
    collection: (name) =>
      collectionOf(async (operation, params) => {
        const post = (token: string) =>
          keptCall(
            {
              method: 'POST',
              // Each names its own token, or puts what is the same the second time.
              repeatable: true,
              url: `${base}/v1/collection/${name}/${operation}`,
              headers: {
                authorization: `Bearer ${token}`,
                'x-runtime-namespace': namespace,
                // As the stock client says it, though it is JSON.
                'content-type': 'application/x-www-form-urlencoded',
              },
              body: JSON.stringify(toExtended(params)),
            },
            'The database',
            deadline,
            CALL_LIMIT_MS,
          );
        return resultOf(await withToken(tokens, deadline, post));
      }),
  };
}

/** Calls with a token; one that is refused is replaced once. */
async function withToken(
  tokens: TokenSource,
  deadline: Deadline,
  post: (token: string) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const token = await tokens.token(deadline);
  const first = await post(token);
  if (first.status !== 401) {
    return first;
  }
  tokens.forget(token);
  return post(await tokens.token(deadline));
}

/** The operations of a collection, given how one is called. */
export function collectionOf(call: (operation: string, params: Document) => Promise<unknown>): Collection {
  const sent = (params: Document, options: Options = {}): Document =>
    Object.keys(options).length === 0 ? params : { ...params, options };
  return {
    findOne: async (filter, options) => documentIn(await call('findOne', sent({ filter }, options))),
    findArray: async (filter, options) => documentsIn(await call('findArray', sent({ filter }, options))),
    findOneAndUpdate: async (filter, update, options) =>
      documentIn(await call('findOneAndUpdate', sent({ filter, update }, options))),
    updateOne: async (filter, update, options) => matchedIn(await call('updateOne', sent({ filter, update }, options))),
    updateMany: async (filter, update, options) =>
      matchedIn(await call('updateMany', sent({ filter, update }, options))),
    bulkWrite: async (operations, options) => matchedIn(await call('bulkWrite', sent({ operations }, options))),
    async deleteOne(filter) {
      await call('deleteOne', { filter });
    },
    async createIndex(specification, options) {
      await call('createIndex', sent({ specification }, options));
    },
    getIndexes: async () => documentsIn(await call('getIndexes', {})),
  };
}

function documentIn(value: unknown): Document | null {
  return isRecord(value) ? value : null;
}

function documentsIn(value: unknown): Document[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function matchedIn(value: unknown): number {
  return isRecord(value) && typeof value.matchedCount === 'number' ? value.matchedCount : 0;
}

/** What the service answers: `{success, data}` or `{success: false, message, requestId}`. */
function resultOf({ status, text }: HttpResponse): unknown {
  const body = parseJson(text);
  if (status >= 200 && status < 300 && isRecord(body) && body.success === true) {
    return fromExtended(body.data);
  }
  const message = isRecord(body) && typeof body.message === 'string' ? body.message : '';
  if (/E11000|duplicate key/i.test(message)) {
    throw new DuplicateKey();
  }
  throw failure(status, isRecord(body) && typeof body.requestId === 'string' ? body.requestId : undefined);
}

function failure(status: number, requestId: string | undefined): RelayError {
  const request = requestId === undefined ? '' : `, request ${requestId}`;
  if (status === 401 || status === 403) {
    return new RelayError(
      'setup',
      `The database refuses the credential (${status}${request}). Add the API "App Builder Data Services" to the workspace, and its scopes to OAUTH_SCOPES where that is set.`,
    );
  }
  if (status === 429) {
    return new RelayError('throttled', 'The database throttles the workspace.');
  }
  if (status === 400 || status === 413) {
    return new RelayError('rejected', `The database refuses the operation (${status}${request}).`);
  }
  return new RelayError('unavailable', `The database cannot be used (${status}${request}).`);
}
