import { isRecord } from '../../lib/core/json';
import { HttpError, hexId } from '../kernel/http';
import { type Activation, type Activations, responseOf, type StatusCode } from './activations';
import type { LogLine, RunEnd } from './container';
import { type ActionEntity, annotation, type Entities, toObject } from './entities';
import { MAX_CONCURRENT, MAX_ENTITY_BYTES, MAX_LOG_BYTES } from './limits';
import type { ContainerPool } from './pool';

/** An activation under way. */
export interface Invocation {
  activationId: string;
  done: Promise<Activation>;
}

interface InvokerOptions {
  namespace: string;
  apiKey: string;
  url: () => string;
}

/** Runs actions: merges their parameters, gives them their environment, and records what came of it. */
export class Invoker {
  private running = 0;

  constructor(
    private readonly entities: Entities,
    private readonly activations: Activations,
    private readonly pool: ContainerPool,
    private readonly options: InvokerOptions,
  ) {}

  /** Activations under way. */
  get load(): number {
    return this.running;
  }

  /** The action's parameters: its package's, then its own, then the payload's, the later over the earlier. */
  parameters(packageName: string, action: ActionEntity, payload: object): Record<string, unknown> {
    const shared = packageName === '' ? [] : (this.entities.package(packageName)?.parameters ?? []);
    return { ...toObject(shared), ...toObject(action.parameters), ...payload };
  }

  /**
   * Starts an activation of the action with all its parameters.
   * @throws HttpError 429 where the namespace runs as many as it may.
   */
  invoke(packageName: string, action: ActionEntity, params: unknown): Invocation {
    if (this.running >= MAX_CONCURRENT) {
      throw new HttpError(
        429,
        `Too many concurrent requests in flight (count: ${this.running}, allowed: ${MAX_CONCURRENT}).`,
      );
    }
    this.running += 1;
    const activationId = hexId();
    const done = this.execute(activationId, packageName, action, params).finally(() => {
      this.running -= 1;
    });
    return { activationId, done };
  }

  private async execute(activationId: string, packageName: string, action: ActionEntity, params: unknown) {
    const start = Date.now();
    const logs: LogLine[] = [];
    const env = this.environment(activationId, action, start + action.limits.timeout);
    const acquired = await this.pool.acquire(action, env);
    const waited = Date.now() - start - (acquired.initMs ?? 0);
    const end: RunEnd =
      'error' in acquired
        ? { kind: 'failure', message: acquired.error, timeout: acquired.timeout }
        : await acquired.container.run(activationId, params, env, action.limits.timeout, (line) => logs.push(line));
    const { statusCode, result } = outcome(end);
    const activation: Activation = {
      activationId,
      namespace: this.options.namespace,
      name: action.name,
      subject: this.options.namespace,
      version: action.version,
      publish: false,
      start,
      end: Date.now(),
      duration: Date.now() - start - Math.max(0, waited),
      annotations: [
        { key: 'path', value: `${action.namespace}/${action.name}` },
        { key: 'waitTime', value: Math.max(0, waited) },
        ...(acquired.initMs === undefined ? [] : [{ key: 'initTime', value: acquired.initMs }]),
        { key: 'kind', value: action.exec.kind },
        { key: 'timeout', value: end.kind === 'failure' && end.timeout },
        { key: 'limits', value: action.limits },
      ],
      response: responseOf(statusCode, result),
      logs: formatLogs(logs),
    };
    this.activations.add(activation, packageName === '' ? action.name : `${packageName}/${action.name}`);
    return activation;
  }

  private environment(activationId: string, action: ActionEntity, deadline: number): Record<string, string> {
    const { namespace, apiKey, url } = this.options;
    return {
      __OW_API_HOST: url(),
      __OW_NAMESPACE: namespace,
      __OW_ACTION_NAME: `/${action.namespace}/${action.name}`,
      __OW_ACTION_VERSION: action.version,
      __OW_ACTIVATION_ID: activationId,
      __OW_TRANSACTION_ID: hexId(),
      __OW_DEADLINE: String(deadline),
      __OW_ALLOW_CONCURRENT: 'true',
      ...(annotation(action, 'provide-api-key') === true ? { __OW_API_KEY: apiKey } : {}),
    };
  }
}

/** The platform's judgement of what an action returned. */
function outcome(end: RunEnd): { statusCode: StatusCode; result: unknown } {
  if (end.kind === 'failure') {
    return { statusCode: 2, result: { error: end.message } };
  }
  const bytes = Buffer.byteLength(end.json);
  if (bytes > MAX_ENTITY_BYTES) {
    const start = end.json.slice(0, 1024);
    const error = `The action produced a response that exceeded the allowed length: ${bytes} > ${MAX_ENTITY_BYTES} bytes. The truncated response was: ${start}`;
    return { statusCode: 1, result: { error } };
  }
  const result: unknown = JSON.parse(end.json);
  if (typeof result !== 'object' || result === null) {
    return { statusCode: 2, result: { error: 'The action did not return a dictionary.' } };
  }
  return { statusCode: isRecord(result) && 'error' in result ? 1 : 0, result };
}

function formatLogs(lines: readonly LogLine[]): string[] {
  let bytes = 0;
  const logs: string[] = [];
  for (const { stream, line, time } of lines) {
    bytes += Buffer.byteLength(line);
    if (bytes > MAX_LOG_BYTES) {
      logs.push(`Logs were truncated because the total bytes size exceeds the limit of ${MAX_LOG_BYTES} bytes.`);
      break;
    }
    logs.push(`${new Date(time).toISOString().replace('Z', '000000Z')} ${stream}: ${line}`);
  }
  return logs;
}
