import { relayJson } from '../support/relay';
import { type Apart, startApart } from './apart';
import { heading, row } from './report';

const EVENTS = 10;
const ROWS = 10_000;
/** One row in so many names a source that the store does not have. */
const REFUSED_EVERY = 1_000;
const SAMPLE_MS = 500;

/**
 * A stock list of 100,000 rows in ten events, from the first call of the webhook to the end of the
 * last delivery, with the ledger in the database and the services' limits on.
 */
export async function measureBulk(): Promise<void> {
  const apart = await startApart({ saleor: false, unlimited: false }, { RELAY_LEDGER: 'database' });
  const started = performance.now();
  const run = new Run(apart);
  const parts = await Promise.all(Array.from({ length: EVENTS }, (_, event) => sendList(apart, event)));
  const ingested = performance.now() - started;
  await run.until(parts.reduce((sum, count) => sum + count, 0));
  const seconds = (performance.now() - started) / 1000;
  const wrong = await countWrong(apart);
  const calls = await callsOf(apart);
  const refusedRows = (EVENTS * ROWS) / REFUSED_EVERY;
  heading(`${EVENTS} stock lists of ${ROWS} rows, ledger database, limits on`);
  row('taken by the webhook', ingested / 1000, 's');
  row('all delivered', seconds, 's', 60);
  for (const [status, count] of run.statuses) {
    row(`deliveries with ${status}`, count, 'calls');
  }
  row('rows that are not as they were sent', wrong, 'rows', 0);
  row('refused rows that no failure names', refusedRows - (await countRefused(apart)), 'rows', 0);
  row('calls of the database', calls, 'calls');
  row('memory, the platform at most', run.peak.platform, 'MB');
  row('memory, an action at most', run.peak.largest, 'MB');
  run.end();
  await apart.stop();
}

/** Watches the deliveries and the memory. */
class Run {
  readonly statuses = new Map<number, number>();
  readonly peak = { platform: 0, largest: 0 };
  private ended = 0;
  private wanted = Number.POSITIVE_INFINITY;
  private done: () => void = () => {};
  private readonly timer: NodeJS.Timeout;

  constructor(apart: Apart) {
    apart.onReport = (id, status, again) => {
      if (!id.startsWith('list-')) {
        return;
      }
      this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
      this.ended += again ? 0 : 1;
      this.check();
    };
    this.timer = setInterval(() => {
      const { platform, largest } = apart.memory();
      this.peak.platform = Math.max(this.peak.platform, platform);
      this.peak.largest = Math.max(this.peak.largest, largest);
    }, SAMPLE_MS);
  }

  /** Resolves once so many deliveries are over. */
  until(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.wanted = count;
      this.done = resolve;
      this.check();
    });
  }

  end(): void {
    clearInterval(this.timer);
  }

  private check(): void {
    if (this.ended >= this.wanted) {
      this.done();
    }
  }
}

const skuOf = (event: number, row: number) => `BULK${event}R${row}`;
const isRefused = (row: number) => row % REFUSED_EVERY === REFUSED_EVERY - 1;

/** Sends one list, and resolves to the events that it became. */
async function sendList({ webhook }: Apart, event: number): Promise<number> {
  const value = Array.from({ length: ROWS }, (_, row) => ({
    sku: skuOf(event, row),
    source: isRefused(row) ? 'nowhere' : 'default',
    quantity: row,
    outOfStock: false,
  }));
  const data = { uid: `list-${event}`, event: 'be-observer.catalog_stock_update', value };
  const answer = await fetch(webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data }),
  });
  const body = (await answer.json()) as { response?: { events?: number } };
  if (!answer.ok) {
    throw new Error(`The webhook answered ${answer.status}: ${JSON.stringify(body)}`);
  }
  return body.response?.events ?? 1;
}

/** How many rows are in the store with another quantity than was sent, or not at all. */
async function countWrong({ url }: Apart): Promise<number> {
  const size = 2 * EVENTS * ROWS;
  const answer = await fetch(
    `${url}/systems/commerce/rest/V1/inventory/source-items?searchCriteria%5BpageSize%5D=${size}`,
  );
  const { items } = (await answer.json()) as { items: { sku: string; quantity: number }[] };
  const found = new Map(items.map(({ sku, quantity }) => [sku, quantity] as const));
  let wrong = 0;
  for (let event = 0; event < EVENTS; event++) {
    for (let row = 0; row < ROWS; row++) {
      wrong += found.get(skuOf(event, row)) === (isRefused(row) ? undefined : row) ? 0 : 1;
    }
  }
  return wrong;
}

/** The rows that the failures name. */
async function countRefused({ url }: Apart): Promise<number> {
  const failures = JSON.stringify(await relayJson(url, 'failures', '--limit', '1000'));
  return new Set(failures.match(/BULK\d+R\d+ in nowhere/g)).size;
}

async function callsOf({ url }: Apart): Promise<number> {
  const { calls } = (await (await fetch(`${url}/admin/database`)).json()) as { calls: Record<string, number> };
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}
