/**
 * One action's container: a process of its own that loads the bundle once and runs its activations,
 * as the platform's Node.js runtime does. It is plain JavaScript, since it must start at once. The
 * parent talks to it over IPC: `init {file, main, env}` → `initialized {inspector}` or
 * `init-failed`; `run {id, params, env}` → `log`…, then `done` or `crashed`.
 */
const { AsyncLocalStorage } = require('node:async_hooks');

const send = /** @type {(message: object) => void} */ (process.send?.bind(process) ?? (() => {}));
const activation = new AsyncLocalStorage();
/** @type {((params: unknown) => unknown) | undefined} */
let main;

// The action must not see the channel.
delete process.send;

for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
  /** @type {Map<unknown, string>} */
  const rests = new Map();
  // Each line goes to the activation that wrote it, although many share the process.
  process[stream].write = (
    /** @type {string | Uint8Array} */ chunk,
    /** @type {unknown} */ encoding = undefined,
    /** @type {unknown} */ callback = undefined,
  ) => {
    const id = activation.getStore();
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    const lines = `${rests.get(id) ?? ''}${text}`.split('\n');
    const rest = lines.pop() ?? '';
    if (rest === '') {
      rests.delete(id);
    } else {
      rests.set(id, rest);
    }
    for (const line of lines) {
      send({ type: 'log', id, stream, line, time: Date.now() });
    }
    const done = typeof encoding === 'function' ? encoding : callback;
    if (typeof done === 'function') {
      process.nextTick(done);
    }
    return true;
  };
}

/** @param {Record<string, string>} env */
function setEnvironment(env) {
  Object.assign(process.env, env);
}

/** @param {{ file: string, main: string, env: Record<string, string> }} message */
function init({ file, main: name, env }) {
  try {
    setEnvironment(env);
    const exported = require(file);
    const found = exported[name] ?? (name === 'main' && typeof exported === 'function' ? exported : undefined);
    if (typeof found !== 'function') {
      throw new Error(`The action does not export a function called ${name}.`);
    }
    main = found;
    send({ type: 'initialized', inspector: inspector() });
  } catch (error) {
    send({ type: 'init-failed', error: String(error instanceof Error ? error.stack : error) });
  }
}

/** The address of the inspector, where the process has one. */
function inspector() {
  const isOpen = process.execArgv.some((option) => option.startsWith('--inspect'));
  return isOpen ? require('node:inspector').url() : undefined;
}

/** @param {{ id: string, params: unknown, env: Record<string, string> }} message */
function run({ id, params, env }) {
  activation.run(id, () => {
    setEnvironment(env);
    /** @type {unknown} */
    let returned;
    try {
      returned = main?.(params);
    } catch (error) {
      // The platform's runtime ends the container after a synchronous throw.
      console.error(error instanceof Error ? error.stack : error);
      send({ type: 'crashed', id, error: `An error has occurred: ${error}` });
      return;
    }
    Promise.resolve(returned).then(
      (result) => finish(id, result === undefined ? {} : result),
      (reason) => {
        console.error(reason instanceof Error ? reason.stack : reason);
        finish(id, { error: serialize(reason) });
      },
    );
  });
}

/** @param {string} id @param {unknown} result */
function finish(id, result) {
  try {
    // What JSON has no word for, such as a function, counts as nothing returned.
    send({ type: 'done', id, result: JSON.stringify(result) ?? 'null' });
  } catch {
    send({ type: 'done', id, result: '{"error":"Internal error."}' });
  }
}

/** @param {unknown} reason */
function serialize(reason) {
  return reason instanceof Error ? { name: reason.name, message: reason.message, stack: reason.stack } : (reason ?? {});
}

/**
 * @typedef {{ type: 'init', file: string, main: string, env: Record<string, string> }} InitMessage
 * @typedef {{ type: 'run', id: string, params: unknown, env: Record<string, string> }} RunMessage
 */
process.on('message', (/** @type {InitMessage | RunMessage} */ message) => {
  if (message.type === 'init') {
    init(message);
  } else {
    run(message);
  }
});
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group of processes: the platform ends its containers itself, after their
// activations.
process.on('SIGINT', () => {});
