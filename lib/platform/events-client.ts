import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { IO_INGRESS_URL, IO_MANAGEMENT_BASE_URL } from '#lib/settings/generated';
import { type TokenSource, tokenSource } from './ims';

/** A CloudEvents 1.0 event in structured mode, with JSON data. */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  time?: string;
  datacontenttype: 'application/json';
  data: unknown;
}

/**
 * `accepted`: stored, and delivered to a registration. `unrouted`: no active registration receives
 * the event; it is lost.
 */
export type Published = 'accepted' | 'unrouted';

/** The part of `@adobe/aio-lib-events` that is used. */
interface StockClient {
  publishEvent(event: CloudEvent): Promise<string | undefined>;
  getAllProviders(orgId: string): Promise<unknown>;
  getAllRegistrationsForWorkspace(orgId: string, projectId: string, workspaceId: string): Promise<unknown>;
  getEventsFromJournal(url: string, options: object): Promise<unknown>;
}

/**
 * One organisation's I/O Events: publishes events, and gives access to its management API and
 * journals.
 */
export interface EventsClient {
  /**
   * @throws RelayError `setup` when the credential or the event is refused, `throttled`, `timeout`,
   * `unavailable`.
   */
  publish(event: CloudEvent, deadline: Deadline): Promise<Published>;
  /** Runs `work` with a client that has a valid token. A refused token is replaced once. */
  withClient<T>(deadline: Deadline, work: (client: StockClient) => Promise<T>): Promise<T>;
}

/** The client with the credential and the addresses in the settings. */
export function createEventsClient(config: Config, tokens: TokenSource = tokenSource(config)): EventsClient {
  const withClient: EventsClient['withClient'] = async (deadline, work) => {
    const token = await tokens.token(deadline);
    try {
      return await work(await connect(config, tokens, token, deadline));
    } catch (error) {
      if (statusIn(error) !== 401) {
        throw failure(error);
      }
      tokens.forget(token);
    }
    try {
      return await work(await connect(config, tokens, await tokens.token(deadline), deadline));
    } catch (error) {
      throw failure(error);
    }
  };
  return {
    withClient,
    publish: (event, deadline) =>
      withClient(deadline, async (client) =>
        (await client.publishEvent(event)) === undefined ? 'unrouted' : 'accepted',
      ),
  };
}

/**
 * The stock client. It is loaded here, so that a request that is refused before does not load it.
 */
async function connect(config: Config, tokens: TokenSource, token: string, deadline: Deadline): Promise<StockClient> {
  const { init } = await import(/* webpackMode: "eager" */ '@adobe/aio-lib-events');
  const baseUrl = config.read(IO_MANAGEMENT_BASE_URL)?.replace(/\/(events\/?)?$/, '');
  const ingressUrl = config.read(IO_INGRESS_URL);
  return init(tokens.orgId, tokens.clientId, token, {
    timeout: deadline.remaining(),
    retries: 0,
    ...(baseUrl === undefined ? {} : { eventsBaseURL: baseUrl }),
    ...(ingressUrl === undefined ? {} : { eventsIngressURL: ingressUrl }),
  });
}

/**
 * The stock client has the HTTP status only in its error texts: `… Error: 429 - Too Many Requests
 * (https://…)`, and for journals `… get journal events failed with 410 Gone …`.
 */
function statusIn(error: unknown): number | undefined {
  const found = error instanceof Error ? /(?:Error: |failed with )([1-5]\d\d)\b/.exec(error.message) : null;
  return found ? Number(found[1]) : undefined;
}

function failure(error: unknown): RelayError {
  if (error instanceof RelayError) {
    return error;
  }
  const status = statusIn(error);
  if (status === undefined || status >= 500) {
    const what = status === undefined ? 'cannot be reached' : `answered ${status}`;
    return new RelayError('unavailable', `Adobe I/O Events ${what}.`, { cause: error });
  }
  if (status === 429) {
    return new RelayError('throttled', 'Adobe I/O Events throttles this credential.', { cause: error });
  }
  if (status === 413) {
    return new RelayError('rejected', 'The event is larger than Adobe I/O Events takes.', { status, cause: error });
  }
  if (status === 410) {
    return new RelayError('rejected', 'The position in the journal has expired: an event is kept for seven days.', {
      status,
      cause: error,
    });
  }
  if (status === 400) {
    return new RelayError(
      'setup',
      'Adobe I/O Events refused the event (400). Check BACKOFFICE_PROVIDER_ID or SALEOR_PROVIDER_ID: the provider may be gone, or have another id.',
      { cause: error },
    );
  }
  return new RelayError(
    'setup',
    `Adobe I/O Events refused the call (${status}). Check the OAUTH_* credential, and that the project has the I/O Events API.`,
    { cause: error },
  );
}
