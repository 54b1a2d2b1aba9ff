import openwhisk from 'openwhisk';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { keptAgent } from '#lib/core/kept-agents';
import { retry } from '#lib/core/retry';

/** An action's answer, from either of the two envelopes. */
export interface ActionAnswer {
  statusCode: number;
  body: unknown;
}

/** The part of the OpenWhisk client that is used; a test may give its own. */
export interface ActionClient {
  actions: { invoke(options: Record<string, unknown>): Promise<unknown> };
  activations: { get(options: Record<string, unknown>): Promise<unknown> };
}

/** The back-off of polling for an activation that is still running, in milliseconds. */
const FIRST_POLL_MS = 100;
const POLL_MS = [250, 500, 1_000];
/** Each wait after those. */
const LATER_POLL_MS = 2_000;

/**
 * Invokes an action of this namespace and waits for its answer. Where the blocking call takes too
 * long and the platform answers 202, it polls for the activation.
 * @throws RelayError `setup` where the action is not deployed, `throttled`, `timeout`,
 * `unavailable`, and `defect` where the action crashed or answered without an envelope.
 */
export async function invokeAction(
  name: string,
  params: Record<string, unknown>,
  deadline: Deadline,
  client: ActionClient = createClient(),
): Promise<ActionAnswer> {
  const started = await attempt(name, deadline, () =>
    client.actions.invoke({ name, params, blocking: true, response_timeout: deadline.remaining() }),
  );
  const activation = isRunning(started) ? await poll(name, started.activationId, deadline, client) : started;
  return answerOf(name, activation);
}

/**
 * Starts an action of this namespace and does not wait for its answer.
 * @throws RelayError as `invokeAction` does, but not for the action's own failure.
 */
export async function startAction(
  name: string,
  params: Record<string, unknown>,
  deadline: Deadline,
  client: ActionClient = createClient(),
): Promise<void> {
  await attempt(name, deadline, () => client.actions.invoke({ name, params, blocking: false }));
}

/** The stock client, with the host and the key of the activation's environment. */
function createClient(): ActionClient {
  if (!process.env.__OW_API_KEY) {
    throw new RelayError(
      'setup',
      'The action may not invoke others: give it the annotation provide-api-key: true in its actions.config.yaml.',
    );
  }
  // Without an agent each call has a connection of its own, in a workspace with a TLS handshake.
  const client = openwhisk({ agent: keptAgent(process.env.__OW_API_HOST ?? '') });
  return {
    actions: { invoke: (options) => client.actions.invoke({ name: '', ...options }) },
    activations: { get: (options) => client.activations.get({ name: '', ...options }) },
  };
}

/** The answer 202 has the activation's id alone. */
function isRunning(value: unknown): value is { activationId: string } {
  return isRecord(value) && typeof value.activationId === 'string' && value.response === undefined;
}

/** The platform answers 404 for an activation until it has ended. */
async function poll(name: string, id: string, deadline: Deadline, client: ActionClient): Promise<unknown> {
  const get = () => client.activations.get({ name: id, response_timeout: deadline.remaining() });
  await deadline.sleep(FIRST_POLL_MS);
  try {
    return await retry(() => attempt(name, deadline, get), {
      deadline,
      backOff: (outcome, retries) =>
        outcome.status === 'rejected' && outcome.reason instanceof NotFound
          ? (POLL_MS[retries] ?? LATER_POLL_MS)
          : undefined,
    });
  } catch (error) {
    throw error instanceof NotFound ? late(name, error) : error;
  }
}

function late(name: string, cause: unknown): RelayError {
  return new RelayError('timeout', `The action ${name} did not answer in time.`, { cause });
}

/** The action is not deployed, or the activation is not recorded yet. */
class NotFound extends RelayError {}

/**
 * Makes one call of the client. A failed activation comes as an error (502) whose `error` is the
 * activation record; that is an answer. Any other error is between us and the platform.
 */
async function attempt(name: string, deadline: Deadline, call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    if (isRecord(error) && isRecord(error.error) && isRecord(error.error.response)) {
      return error.error;
    }
    throw platformFailure(name, deadline, error);
  }
}

/** The error for a status of the platform, or for none. */
function platformFailure(name: string, deadline: Deadline, cause: unknown): RelayError {
  const status = isRecord(cause) && typeof cause.statusCode === 'number' ? cause.statusCode : undefined;
  switch (status) {
    case 401:
    case 403:
      return new RelayError('setup', `The platform refuses to invoke ${name} (${status}).`, { cause });
    case 404:
      return new NotFound('setup', `The action ${name} is not deployed.`, { cause });
    case 413:
      return new RelayError('rejected', 'The event is larger than an action may take.', { status, cause });
    case 429:
      return new RelayError('throttled', 'The namespace has reached its limit of activations.', { cause });
  }
  // The client ends a call without time left as if the connection had failed.
  if (status === undefined && deadline.remaining() <= 0) {
    return late(name, cause);
  }
  const detail = status === undefined ? '' : ` (${status})`;
  return new RelayError('unavailable', `The action ${name} cannot be invoked${detail}.`, { cause });
}

/**
 * Reads the envelope in an activation record. @throws RelayError where the action failed without
 * one.
 */
function answerOf(name: string, activation: unknown): ActionAnswer {
  const response = isRecord(activation) && isRecord(activation.response) ? activation.response : {};
  const result = isRecord(response.result) ? response.result : {};
  if (response.status === 'success' || response.status === 'application error') {
    const envelope = isRecord(result.error) ? result.error : result;
    const statusCode = Number(envelope.statusCode);
    if (Number.isInteger(statusCode) && statusCode >= 100 && statusCode < 700) {
      return { statusCode, body: envelope.body };
    }
    throw new RelayError('defect', `The action ${name} did not answer with a status.`);
  }
  if (isTimeout(activation, result)) {
    throw new RelayError('timeout', `The action ${name} ran out of time.`);
  }
  throw new RelayError('defect', `The action ${name} crashed. Its activation's log has the details.`);
}

/** The annotation says so; where it is missing, the platform's error text does. */
function isTimeout(activation: unknown, result: Record<string, unknown>): boolean {
  const annotations = isRecord(activation) && Array.isArray(activation.annotations) ? activation.annotations : [];
  return (
    annotations.some((item) => isRecord(item) && item.key === 'timeout' && item.value === true) ||
    (typeof result.error === 'string' && result.error.includes('exceeded its time limits'))
  );
}
