import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { deliveries } from '#lib/operations/trace/deliveries';
import { confirmed } from './confirm';
import { EXIT } from './print';
import { findEvent, sampleOf } from './sample';
import { send } from './send';
import { trace } from './trace';
import { openWorkspace, type Workspace } from './workspace';

/** How often a delivery is looked for, and how long, in milliseconds. */
const [EVERY_MS, PATIENCE_MS] = [300, 60_000];

/**
 * `relay trigger <event> [--set path=value]… [--id ID] [--wait]`: sends an event's sample as its
 * source system does.
 */
export async function trigger(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [] },
      id: { type: 'string' },
      wait: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const event = findEvent(positionals);
  const { value, warnings } = sampleOf(event, values.set);
  for (const warning of warnings) {
    console.error(warning);
  }
  const workspace = await openWorkspace(values.url);
  await confirmed(workspace, `send a sample of ${event.type}`, values.yes);
  const id = values.id ?? randomUUID();
  const { status, answer, reason } = await send(workspace, event, { id, value });
  const elsewhere = values.url === undefined ? '' : ` --url ${values.url}`;
  if (status === 200 && values.wait) {
    return traced(workspace, id, [
      ...(values.url === undefined ? [] : ['--url', values.url]),
      ...(values.json ? ['--json'] : []),
    ]);
  }
  if (values.json) {
    console.log(JSON.stringify({ id, type: event.type, status, answer }));
  } else if (status === 200) {
    console.log(
      `${event.type}  ${id}\nAccepted by ${workspace.name}. See what happened to it: npx relay trace ${id}${elsewhere}`,
    );
  } else {
    console.error(reason);
  }
  return status === 200 ? EXIT.done : EXIT.failed;
}

/** Waits until the event was delivered, and shows what came of it. */
async function traced(workspace: Workspace, id: string, options: readonly string[]): Promise<number> {
  for (let waited = 0; waited < PATIENCE_MS; waited += EVERY_MS) {
    const found = (await deliveries(workspace.traces())).filter((delivery) => delivery.id === id);
    if (found.length > 0) {
      const shown = await trace([id, ...options]);
      return found.every(({ status }) => status < 300) ? shown : EXIT.notDone;
    }
    await wait(EVERY_MS);
  }
  console.error(`The event ${id} was accepted, and not delivered within ${PATIENCE_MS / 1_000} s.`);
  return EXIT.notDone;
}
