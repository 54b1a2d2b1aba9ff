import { type Apart, startApart } from './apart';
import { heading, row } from './report';

const EVENT = 'be-observer.catalog_product_create';
const WARM_UP = 20;
const IN_FLIGHT = 20;

/** Where the ledger lies, and the goals that count for the database alone. */
type Ledger = 'database' | 'state' | 'off';

/**
 * From a call of the webhook to the product in the store, with the ledger in the database, in
 * State, and without one: what it costs.
 */
export async function measureChain(events: number): Promise<void> {
  for (const ledger of ['database', 'state', 'off'] as const) {
    await runChain(events, ledger);
  }
}

async function runChain(events: number, ledger: Ledger): Promise<void> {
  const settings = ledger === 'off' ? { RELAY_STATE: 'off' } : { RELAY_LEDGER: ledger };
  const apart = await startApart({ saleor: false, unlimited: true }, settings);
  const sent = new Sent(apart);
  const goal = (value: number) => (ledger === 'database' ? value : undefined);
  heading(`webhook to effect, ledger ${ledger}, ${events} events`);
  row('first event, all cold', await sent.publish('cold'), 'ms', goal(200));
  for (let index = 0; index < WARM_UP; index++) {
    await sent.publish(`warm-${index}`);
  }
  const times: number[] = [];
  for (let index = 0; index < events; index++) {
    times.push(await sent.publish(`one-${index}`));
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  row('p50', at(0.5), 'ms', goal(12));
  row('p99', at(0.99), 'ms', goal(30));
  row(`events a second, ${IN_FLIGHT} in flight`, await throughput(sent, events), '/s', goal(200));
  if (ledger !== 'off') {
    await measureCalls(sent, ledger);
  }
  await apart.stop();
}

async function throughput(sent: Sent, events: number): Promise<number> {
  const started = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (next < events) {
        next += 1;
        await sent.publish(`many-${next}`);
      }
    }),
  );
  return events / ((performance.now() - started) / 1000);
}

/** The calls of the ledger that each kind of event costs, with the echo that it makes. */
async function measureCalls(sent: Sent, ledger: 'database' | 'state'): Promise<void> {
  const product = (name: string) => ({ sku: 'BENCH', name, price: 1 });
  const stock = (rows: number) =>
    Array.from({ length: rows }, (_, n) => ({ sku: `B-${n}`, source: 'default', quantity: n, outOfStock: false }));
  const customer = { name: 'Be', lastname: 'Nch', email: 'bench@example.com' };
  const kinds: readonly [string, string, unknown, number?][] = [
    ['a new product and its echo', 'catalog_product_create', product('A'), 4],
    ['a changed product and its echo', 'catalog_product_update', product('B'), 4],
    ['a removed product and its echo', 'catalog_product_delete', { sku: 'BENCH' }, 4],
    ['a new customer and its echo', 'customer_create', customer],
    ['stock, one row', 'catalog_stock_update', stock(1), 2],
    ['stock, a hundred rows', 'catalog_stock_update', stock(100), 3],
  ];
  // Commerce tells of a change a second later at the earliest. An echo that comes before the
  // delivery has ended waits for its lease, which is a call more.
  await sent.spread();
  for (const [name, event, value, goal] of kinds) {
    await sent.quiet();
    const before = await sent.calls(ledger);
    await sent.publish(`kind-${name}`, `be-observer.${event}`, value);
    await sent.quiet();
    const calls = (await sent.calls(ledger)) - before;
    row(`calls of the ledger: ${name}`, calls, 'calls', ledger === 'database' ? goal : undefined);
  }
}

/** Sends events, and waits for their ends. */
class Sent {
  private readonly waiting = new Map<string, (status: number) => void>();

  constructor(private readonly apart: Apart) {
    apart.onReport = (id, status) => this.waiting.get(id)?.(status);
  }

  /** Milliseconds from the call of the webhook to the end of the delivery. */
  async publish(uid: string, event = EVENT, value: unknown = { sku: uid, name: uid, price: 1 }): Promise<number> {
    const started = performance.now();
    const effect = new Promise<number>((resolve) => this.waiting.set(uid, resolve));
    const answer = await fetch(this.apart.webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { uid, event, value } }),
    });
    if (answer.status !== 200) {
      throw new Error(`The webhook answered ${answer.status}: ${await answer.text()}`);
    }
    const status = await effect;
    if (status !== 200) {
      throw new Error(`A delivery of ${event} failed with ${status}.`);
    }
    return performance.now() - started;
  }

  /** Resolves once nothing waits in the queue: the echoes too are through. */
  async quiet(): Promise<void> {
    for (let waiting = 1; waiting > 0; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      waiting = ((await this.ask('queue')) as { waiting: number }).waiting;
    }
  }

  /** From now on each delivery is made at some time within a second. */
  async spread(): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ reorder: 1, delay: 1_000, seed: 7 });
    await fetch(`${this.apart.url}/admin/chaos`, { method: 'POST', headers, body });
  }

  async calls(ledger: 'database' | 'state'): Promise<number> {
    const { calls } = (await this.ask(ledger)) as { calls: Record<string, number> };
    return Object.values(calls).reduce((sum, count) => sum + count, 0);
  }

  private async ask(service: string): Promise<unknown> {
    return (await fetch(`${this.apart.url}/admin/${service}`)).json();
  }
}
