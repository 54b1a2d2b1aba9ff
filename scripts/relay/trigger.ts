import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { EXIT } from './print';
import { findEvent, sampleOf } from './sample';
import { send } from './send';
import { openWorkspace } from './workspace';

/**
 * `relay trigger <event> [--set path=value]… [--id ID]`: sends an event's sample as its source
 * system does.
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
    },
  });
  const event = findEvent(positionals);
  const { value, warnings } = sampleOf(event, values.set);
  for (const warning of warnings) {
    console.error(warning);
  }
  const workspace = await openWorkspace(values.url);
  const id = values.id ?? randomUUID();
  const { status, answer, reason } = await send(workspace, event, { id, value });
  if (values.json) {
    console.log(JSON.stringify({ id, type: event.type, status, answer }));
  } else if (status === 200) {
    const elsewhere = values.url === undefined ? '' : ` --url ${values.url}`;
    console.log(
      `${event.type}  ${id}\nAccepted by ${workspace.name}. See what happened to it: npx relay trace ${id}${elsewhere}`,
    );
  } else {
    console.error(reason);
  }
  return status === 200 ? EXIT.done : EXIT.failed;
}
