import openwhisk from 'openwhisk';
import { type Config, readConfig } from '#lib/core/config';
import { createDeadline, type Deadline } from '#lib/core/deadline';
import { isRecord, parseJson } from '#lib/core/json';
import type { TraceSource } from '#lib/operations/trace/deliveries';
import { createEventsClient, type EventsClient } from '#lib/platform/events-client';
import { type TokenSource, tokenSource } from '#lib/platform/ims';
import { isDeployedHost, webActionsUrl } from '#lib/platform/web-actions';
import { AIO_runtime_apihost, AIO_runtime_auth, AIO_runtime_namespace, INGESTION_AUTH } from '#lib/settings/generated';
import { readSettings } from '../settings';
import { ask, LIMIT_MS } from './ask';
import { localEnvironment } from './local-environment';
import { NotFound } from './not-found';
import { UsageError } from './print';

/** Where `npm start` puts the local platform. */
export const LOCAL_URL = 'http://localhost:3233';

/** What a command works on: the local platform or a deployed workspace. */
export interface Workspace {
  config: Config;
  /** How messages name it. */
  name: string;
  local: boolean;
  /** The address of its runtime. */
  host: string;
  eventsClient: EventsClient;
  /** OpenWhisk's client, for activations. */
  runtime: ReturnType<typeof openwhisk>;
  /** The address of a web action, such as `ingestion/webhook`. */
  webAction(action: string): string;
  /**
   * Calls an operations action with the operator's token. @throws Error with the action's reason.
   */
  operate(method: string, action: string, body?: object): Promise<Record<string, unknown>>;
  /**
   * Calls an action that is not a web action, with the namespace's key.
   * @throws NotFound if it is not deployed, Error if it did not answer.
   */
  invoke(action: string, params: object): Promise<{ status: unknown; body: Record<string, unknown> }>;
  /** The headers that prove to an action of the workspace that its operator asks. */
  headers(): Promise<Record<string, string>>;
  /** I/O Events' debug traces. */
  traces(): TraceSource;
  deadline(): Deadline;
}

/**
 * The local platform at `url` if one is given, otherwise the workspace that `.env` names, otherwise
 * the local platform at its default address.
 * @throws Error if no platform answers.
 */
export async function openWorkspace(url: string | undefined): Promise<Workspace> {
  const own = readSettings();
  const address = url ?? (own.read(AIO_runtime_namespace) === undefined ? LOCAL_URL : undefined);
  const config = address === undefined ? own : readConfig(await localSettings(platformUrl(address), own));
  const [namespace, key] = [config.require(AIO_runtime_namespace), config.require(AIO_runtime_auth)];
  const apihost = config.read(AIO_runtime_apihost).replace(/\/+$/, '');
  const host = /^https?:/.test(apihost) ? apihost : `https://${apihost}`;
  const deployed = isDeployedHost(host);
  const web = webActionsUrl(host, namespace);
  if (!deployed) {
    await ask(host, {});
  }
  const deadline = () => createDeadline(Date.now() + LIMIT_MS);
  const headers = async (): Promise<Record<string, string>> => {
    const tokens: TokenSource = tokenSource(config);
    return {
      authorization: `Bearer ${await tokens.token(deadline())}`,
      'x-api-key': tokens.clientId,
      'x-gw-ims-org-id': tokens.orgId,
      'x-ims-org-id': tokens.orgId,
    };
  };
  const getTraces = async (target: string) => {
    const answer = await ask(target, { headers: await headers() });
    if (answer.status !== 200 && answer.status !== 204) {
      throw new Error(`Adobe I/O Events answered ${answer.status} for ${new URL(target).pathname}.`);
    }
    return parseJson(answer.text);
  };
  const events = createEventsClient(config);
  const runtime = openwhisk({ apihost: host, api_key: key, namespace });
  return {
    config,
    name: deployed ? namespace : `the local platform at ${host}`,
    local: !deployed,
    host,
    eventsClient: events,
    runtime,
    headers,
    webAction: (action) => `${web}/${action}`,
    deadline,
    async operate(method, action, body) {
      const answer = await ask(`${web}/operations/${action}`, {
        method,
        headers: { ...(await headers()), 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const value = parseJson(answer.text);
      if (answer.status === 200 && isRecord(value)) {
        return value;
      }
      const reason = isRecord(value) && typeof value.error === 'string' ? value.error : answer.text.slice(0, 200);
      const text = `${action.split(/[/?]/)[0]} answered ${answer.status}: ${reason}`;
      if (answer.status === 400) {
        throw new UsageError(reason);
      }
      throw answer.status === 404 ? new NotFound(text) : new Error(text);
    },
    invoke: (action, params) => invoke(runtime, action, params),
    traces: () => ({ config, events, deadline: deadline(), get: getTraces }),
  };
}

/** Which scheme the webhook wants is no secret: `npm start` takes it from `.env`. */
async function localSettings(url: string, own: Config): Promise<Record<string, string>> {
  return { ...(await localEnvironment(url)), INGESTION_AUTH: own.read(INGESTION_AUTH) };
}

async function invoke({ actions }: Workspace['runtime'], name: string, params: object) {
  const answer: unknown = await actions
    .invoke({ name, params, blocking: true, result: true })
    .catch((error: unknown) => {
      const missing = isRecord(error) && error.statusCode === 404;
      throw missing
        ? new NotFound(`The action ${name} is not deployed. Run aio app deploy.`)
        : new Error(String(error));
    });
  const { statusCode: status, body } = isRecord(answer) ? answer : {};
  if (!isRecord(body)) {
    throw new Error(`The action ${name} did not answer.`);
  }
  return { status, body };
}

/**
 * The address of a local platform, without a trailing slash. @throws UsageError if it is malformed.
 */
export function platformUrl(url: string): string {
  if (!/^https?:\/\/[^/]+\/*$/.test(url)) {
    throw new UsageError(`--url must be the address of a local platform, such as ${LOCAL_URL}.`);
  }
  return url.replace(/\/+$/, '');
}
