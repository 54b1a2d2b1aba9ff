import { isRecord } from '#lib/core/json';
import type { Report } from '#local/events/queue';
import type { RefusedCall } from '#local/runtime/web';
import { recordName } from './record-name';

/** ANSI colour codes. */
const COLOURS = { cyan: 36, green: 32, red: 31 } as const;

const WIDTH = 12;

/** Colours the text if the output is a terminal. */
function paint(colour: keyof typeof COLOURS, text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[${COLOURS[colour]}m${text}\u001b[39m` : text;
}

/** One line for a step: its name and what it did. */
export function stepLine(step: string, detail: string): string {
  return `  ${paint('cyan', step.padEnd(WIDTH))}${detail}`;
}

/** One line for an action's process: where a debugger finds it. */
export function inspectorLine(action: string, address: string): string {
  return stepLine('inspect', `${action}  ${address}`);
}

/**
 * One line for a delivery: time, event, its id, the record, route, status, milliseconds, why it was
 * skipped, and when it is retried. The id can be pasted into `npx relay trace`.
 */
export function deliveryLine(report: Report, now: Date = new Date()): string {
  const { event, route, status, duration, retryCount, nextAt } = report;
  const good = status >= 200 && status < 300;
  const again = nextAt === undefined ? '' : `  retry at ${clock(new Date(nextAt))}`;
  const count = `${retryCount === 0 ? '' : `  retry ${retryCount}`}${remark(report.result)}`;
  const end = good || nextAt !== undefined ? '' : '  not retried';
  const about = [event.type, event.id.replace(/\s+/g, ' '), recordName(event), route].filter((text) => text !== '');
  const line = `${clock(now)}  ${about.join('  ')}  ${paint(good ? 'green' : 'red', String(status))}  ${duration} ms`;
  return `${line}${count}${again}${end}`;
}

/** One line for a call of a web action that was refused: time, method, action, status, reason. */
export function refusedLine({ method, action, status, reason }: RefusedCall, now: Date = new Date()): string {
  return `${clock(now)}  ${method} ${action}  ${paint('red', String(status))}  ${reason.replace(/\s+/g, ' ')}`.trimEnd();
}

/** Why the consumer did not apply the event; empty if it did. */
function remark(result: unknown): string {
  const body = isRecord(result) && isRecord(result.body) ? result.body : {};
  const skipped = isRecord(body.response) ? body.response.skipped : undefined;
  if (isRecord(body.response) && body.response.kept === 'dead') {
    return `  refused with ${body.response.status}, kept as dead`;
  }
  return body.repeated === true ? '  repeated' : typeof skipped === 'string' ? `  skipped: ${skipped}` : '';
}

function clock(date: Date): string {
  return date.toTimeString().slice(0, 8);
}

/**
 * Prints the steps of a deployment. On a terminal what is being built is one line that is written
 * over; elsewhere it is left out.
 */
export function stepPrinter(out: Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'columns'>): Step {
  const clear = out.isTTY ? '\r\u001b[2K' : '';
  let open = false;
  return (step, detail) => {
    if (step !== 'building') {
      out.write(`${open ? clear : ''}${stepLine(step, detail)}\n`);
      open = false;
    } else if (out.isTTY) {
      out.write(`${clear}${stepLine(step, detail).slice(0, (out.columns || 80) - 1)}`);
      open = true;
    }
  };
}

type Step = (step: string, detail: string) => void;
