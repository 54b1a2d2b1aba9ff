import type { Config } from '#lib/core/config';

/** How long a change may come back as an echo, in seconds, where RELAY_ECHO_SECONDS does not say. */
const ECHO_S = 86_400;

/** How long a change may come back as an echo, in milliseconds. */
export function echoMs(config: Config): number {
  const seconds = Number(config.get('RELAY_ECHO_SECONDS') ?? ECHO_S);
  return (Number.isFinite(seconds) && seconds >= 0 ? seconds : ECHO_S) * 1000;
}
