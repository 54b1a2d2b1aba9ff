import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { type HttpResponse, outageKind, retryAfterOption, send } from '#lib/core/http';
import { isRecord, parseJson } from '#lib/core/json';
import { STRAPI_TOKEN, STRAPI_URL } from '#lib/settings/generated';

/** What Strapi answered: its JSON, and the time by its clock in milliseconds since 1970. */
export interface StrapiAnswer {
  body: Record<string, unknown>;
  at: number | undefined;
}

/** The REST API of a Strapi 5. Paths are relative to `/api/`. */
export interface StrapiApi {
  /**
   * @throws RelayError `setup` where Strapi refuses the token or has no such content type,
   * `rejected` with 404 for an unknown document, or its status where it refuses the data.
   */
  request(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<StrapiAnswer>;
}

const TARGET = 'Strapi';

/** The API at `STRAPI_URL`, for one activation. */
export function strapiApi({ config, deadline }: { config: Config; deadline: Deadline }): StrapiApi {
  const base = strapiBase(config);
  const token = config.require(STRAPI_TOKEN);
  return {
    async request(method, path, body) {
      const response = await send(
        {
          method,
          url: `${base}/api/${path}`,
          repeatable: method === 'GET',
          headers: {
            authorization: `Bearer ${token}`,
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        },
        TARGET,
        deadline,
      );
      return { body: read(response, path), at: clockOf(response) };
    },
  };
}

/** The address of the CMS, without a slash at its end. @throws RelayError `setup` */
export function strapiBase(config: Config): string {
  return config.require(STRAPI_URL).replace(/\/+$/, '');
}

function read({ status, headers, text }: HttpResponse, path: string): Record<string, unknown> {
  // A removal is answered with nothing.
  const body = status === 204 ? {} : parseJson(text);
  if (status >= 200 && status < 300 && isRecord(body)) {
    return body;
  }
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const answered = `Strapi answered ${status}${typeof error.message === 'string' ? `: ${error.message}` : '.'}`;
  if (status === 429) {
    throw new RelayError('throttled', answered, retryAfterOption(headers));
  }
  if (status === 408 || status >= 500) {
    throw new RelayError(outageKind(status), answered, retryAfterOption(headers));
  }
  throw setupError(status, isRecord(body), answered, path) ?? new RelayError('rejected', answered, { status });
}

/** The error of an answer that a person must mend in the set-up; undefined for any other. */
function setupError(status: number, isOfApi: boolean, answered: string, path: string): RelayError | undefined {
  const [place = ''] = path.split('?');
  if (status === 401) {
    return new RelayError('setup', `${answered} Check STRAPI_TOKEN: it may be wrong, or its days are over.`);
  }
  if (status === 403) {
    return new RelayError('setup', `${answered} STRAPI_TOKEN may not use ${place}: give it the permission in Strapi.`);
  }
  return isOfApi && status >= 400
    ? undefined
    : new RelayError('setup', `Strapi answered ${status} without what its API answers. Check STRAPI_URL.`);
}

function clockOf({ headers }: HttpResponse): number | undefined {
  const time = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(time) ? undefined : time;
}
