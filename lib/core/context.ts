import { type Config, type Params, readConfig, type Setting } from './config';
import { activationDeadline, type Deadline } from './deadline';
import { createLog, type Log } from './log';

/** Every action logs, so the core reads this one setting itself. */
const LOG_LEVEL: Setting<string | undefined> = { name: 'LOG_LEVEL', read: (text) => text, lenient: true };

/** What an action's code gets beside its data. */
export interface Context {
  config: Config;
  deadline: Deadline;
  log: Log;
}

/**
 * The context of one activation; `callersDeadline` (milliseconds since 1970) is what its caller has
 * left. It reads the runtime's environment, which later activations in the same process overwrite,
 * so it is made before the first `await`.
 */
export function createContext(
  params: Params,
  fields: Readonly<Record<string, unknown>> = {},
  callersDeadline?: unknown,
): Context {
  const config = readConfig(params);
  const action = process.env.__OW_ACTION_NAME;
  const activationId = process.env.__OW_ACTIVATION_ID;
  return {
    config,
    deadline: activationDeadline(callersDeadline),
    log: createLog(config.read(LOG_LEVEL), { action, activationId, ...fields }),
  };
}
