import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { deliveries, type TracedDelivery } from '#lib/operations/trace/deliveries';
import { moment } from './moment';
import { requirePackage } from './packages';
import { EXIT, printed, short, time } from './print';
import { openWorkspace } from './workspace';

/** How often the traces are read, in milliseconds. Adobe publishes them with some delay. */
const EVERY_MS = { local: 1_000, deployed: 5_000 };

/**
 * `relay tail`: prints each delivery as it is made, until Ctrl-C; with `--once` the recent ones.
 */
export async function tail(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
      package: { type: 'string' },
      since: { type: 'string' },
      failed: { type: 'boolean', default: false },
    },
  });
  requirePackage(values.package);
  const since = values.since === undefined ? '' : moment(values.since, 'since');
  const workspace = await openWorkspace(values.url);
  const shown = new Set<string>();
  const wanted = ({ at, to, status }: TracedDelivery) =>
    (since === '' || Date.parse(at) >= Date.parse(since)) &&
    (values.package === undefined || to.startsWith(`${values.package}/`)) &&
    !(values.failed && status < 300);
  if (!values.json && !values.once) {
    console.error(`Deliveries in ${workspace.name}. Press Ctrl-C to stop.`);
  }
  const show = (delivery: TracedDelivery) => {
    const { at, type, id, to, status, ms, retry, answer } = delivery;
    const key = JSON.stringify({ at, type, id, to, status, ms, retry, answer });
    if (!shown.has(key)) {
      shown.add(key);
      console.log(values.json ? key : line(delivery));
    }
  };
  do {
    (await deliveries(workspace.traces())).filter(wanted).forEach(show);
    await wait(values.once ? 0 : workspace.local ? EVERY_MS.local : EVERY_MS.deployed);
  } while (!values.once);
  return EXIT.done;
}

function line({ at, type, id, to, status, ms, retry, answer }: TracedDelivery): string {
  const count = retry === 0 ? '' : `  retry ${retry}`;
  return `${time(at)}  ${type}  ${printed(id)}  ${to}  ${status}  ${ms} ms${count}  ${short(answer, 90)}`.trimEnd();
}
