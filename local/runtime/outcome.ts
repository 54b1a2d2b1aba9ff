import { isRecord } from '#lib/core/json';
import type { StatusCode } from './activations';
import type { LogLine, RunEnd } from './container';
import { MAX_ENTITY_BYTES, MAX_LOG_BYTES } from './limits';

/** What the platform makes of a run. */
export interface Outcome {
  statusCode: StatusCode;
  result: unknown;
}

/** The platform's judgement of what an action returned. */
export function outcomeOf(end: RunEnd): Outcome {
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

/** A log as the platform keeps it: time, stream and line, up to its limit. */
export function formatLogs(lines: readonly LogLine[]): string[] {
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
