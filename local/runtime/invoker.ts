import { hexId } from '../kernel/http';
import { type Activation, type Activations, responseOf } from './activations';
import type { Builtin } from './builtin';
import type { LogLine, RunEnd } from './container';
import { type ActionEntity, annotation, type Entities, type KeyValue, type ResolvedAction, toObject } from './entities';
import { parseActionName } from './names';
import { formatLogs, type Outcome, outcomeOf } from './outcome';
import type { ContainerPool } from './pool';
import type { Throttle } from './throttle';

/** An activation under way. */
export interface Invocation {
  activationId: string;
  done: Promise<Activation>;
}

interface InvokerOptions {
  namespace: string;
  apiKey: string;
  url: () => string;
  builtins: ReadonlyMap<string, Builtin>;
  /** The platform's time, in milliseconds since 1970. */
  now: () => number;
  /** What an activation may take, in milliseconds. */
  timeLimit: (action: ActionEntity) => number;
  /** For the person who watches. */
  print: (line: string) => void;
  /** Told of each line that an action writes. */
  logged?: ((line: ActionLine) => void) | undefined;
}

/** A line that an action wrote. */
export interface ActionLine extends LogLine {
  /** `<package>/<action>` */
  action: string;
  activationId: string;
}

/** What there is to say of an activation beside its action. */
interface Frame {
  activationId: string;
  start: number;
  /** The sequence that it is part of. */
  cause?: string;
}

/**
 * Runs actions: merges their parameters, gives them their environment, and records what came of it.
 */
export class Invoker {
  constructor(
    private readonly entities: Entities,
    private readonly activations: Activations,
    private readonly pool: ContainerPool,
    private readonly throttle: Throttle,
    private readonly options: InvokerOptions,
  ) {}

  /**
   * Starts an activation. The action's parameters are those of its package, then of a binding, then
   * its own, then the payload's, the later over the earlier; a payload that is a list takes the
   * place of them all.
   * @throws HttpError 429 where the namespace runs as many as it may.
   */
  invoke(target: ResolvedAction, payload: unknown, cause?: string): Invocation {
    this.throttle.enter();
    const frame = { activationId: hexId(), start: Date.now(), ...(cause === undefined ? {} : { cause }) };
    const run =
      target.action.exec.kind === 'sequence'
        ? this.runSequence(target, payload, frame)
        : this.run(target, payload, frame);
    const done = run.finally(() => this.throttle.leave());
    // A non-blocking call awaits nothing: a record that cannot be written must not end the
    // platform.
    done.catch((error) => this.options.print(`local platform: ${error}`));
    return { activationId: frame.activationId, done };
  }

  private async run({ packageName, action, inherited }: ResolvedAction, payload: unknown, frame: Frame) {
    const params = Array.isArray(payload)
      ? payload
      : { ...inherited, ...toObject(action.parameters), ...Object(payload) };
    const logs: LogLine[] = [];
    const limit = this.options.timeLimit(action);
    const env = this.environment(frame.activationId, action, frame.start + limit);
    const acquired = await this.pool.acquire(action, env);
    const waited = Math.max(0, Date.now() - frame.start - (acquired.initMs ?? 0));
    const end: RunEnd =
      'error' in acquired
        ? { kind: 'failure', message: acquired.error, timeout: acquired.timeout }
        : await acquired.container.run(frame.activationId, params, env, limit, (line) => {
            logs.push(line);
            this.options.logged?.({ ...line, action: pathOf(packageName, action), activationId: frame.activationId });
          });
    return this.record(frame, packageName, action, outcomeOf(end), {
      duration: Date.now() - frame.start - waited,
      logs: formatLogs(logs),
      annotations: [
        { key: 'waitTime', value: waited },
        ...(acquired.initMs === undefined ? [] : [{ key: 'initTime', value: acquired.initMs }]),
        { key: 'timeout', value: end.kind === 'failure' && end.timeout },
        ...(frame.cause === undefined ? [] : [{ key: 'causedBy', value: 'sequence' }]),
      ],
    });
  }

  /**
   * One after the other: a result is the next one's payload; the first failure is the sequence's.
   */
  private async runSequence({ packageName, action, inherited }: ResolvedAction, payload: unknown, frame: Frame) {
    const children: string[] = [];
    let outcome: Outcome = { statusCode: 0, result: { ...inherited, ...Object(payload) } };
    let duration = 0;
    for (const component of action.exec.components ?? []) {
      const child = await this.runComponent(component, outcome.result, frame.activationId);
      children.push(...(child.activationId === undefined ? [] : [child.activationId]));
      duration += child.duration;
      outcome = child.outcome;
      if (outcome.statusCode !== 0) {
        break;
      }
    }
    return this.record(frame, packageName, action, outcome, {
      duration,
      logs: children,
      annotations: [
        { key: 'topmost', value: frame.cause === undefined },
        { key: 'timeout', value: false },
      ],
    });
  }

  private async runComponent(component: string, payload: unknown, cause: string) {
    const builtin = this.options.builtins.get(component);
    if (builtin !== undefined) {
      const outcome = outcomeOf({ kind: 'result', json: JSON.stringify(builtin(Object(payload))) });
      return { activationId: undefined, duration: 0, outcome };
    }
    const { packageName, name } = parseActionName(component, this.options.namespace);
    const target = this.entities.resolve(packageName, name);
    if (target === undefined) {
      const result = { error: `Sequence component does not exist: ${component}` };
      return { activationId: undefined, duration: 0, outcome: { statusCode: 1, result } satisfies Outcome };
    }
    const activation = await this.invoke(target, payload, cause).done;
    const { status, result } = activation.response;
    const statusCode = status === 'success' ? 0 : status === 'application error' ? 1 : 2;
    return {
      activationId: activation.activationId,
      duration: activation.duration ?? 0,
      outcome: { statusCode, result } satisfies Outcome,
    };
  }

  private record(
    frame: Frame,
    packageName: string,
    action: ActionEntity,
    { statusCode, result }: Outcome,
    { duration, logs, annotations }: { duration: number; logs: string[]; annotations: KeyValue[] },
  ): Activation {
    // The platform's time may have been moved; what a process measures is the machine's.
    const moved = this.options.now() - Date.now();
    const activation: Activation = {
      activationId: frame.activationId,
      namespace: this.options.namespace,
      name: action.name,
      subject: this.options.namespace,
      version: action.version,
      publish: false,
      start: frame.start + moved,
      end: Date.now() + moved,
      duration,
      ...(frame.cause === undefined ? {} : { cause: frame.cause }),
      annotations: [
        { key: 'path', value: `${action.namespace}/${action.name}` },
        { key: 'kind', value: action.exec.kind },
        { key: 'limits', value: action.limits },
        ...annotations,
      ],
      response: responseOf(statusCode, result),
      logs,
    };
    this.activations.add(activation, pathOf(packageName, action));
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
      // As on Adobe's platform, unlike a plain OpenWhisk: who does not refuse the key has it.
      ...(annotation(action, 'provide-api-key') === false ? {} : { __OW_API_KEY: apiKey }),
    };
  }
}

function pathOf(packageName: string, { name }: ActionEntity): string {
  return packageName === '' ? name : `${packageName}/${name}`;
}
