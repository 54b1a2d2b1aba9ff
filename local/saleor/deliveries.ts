import { createHmac } from 'node:crypto';
import type { Chaos } from '../kernel/chaos';
import type { Clock } from '../kernel/clock';
import type { Database } from '../kernel/database';
import type { Signer } from './signer';

/** What Saleor waits for an answer, in milliseconds: 2 seconds to connect, 18 to read. */
const TIMEOUT_MS = 20_000;
/** The wait before the first repetition, in milliseconds; each later one is twice as long. */
const FIRST_WAIT_MS = 10_000;
const MOST_ATTEMPTS = 6;

/** A webhook's delivery. One that went well leaves no trace, as in Saleor. */
export interface SaleorDeliveryRow {
  id: number;
  app: number;
  event: string;
  url: string;
  body: string;
  status: 'PENDING' | 'FAILED';
  attempts: number;
  /** Milliseconds since 1970. */
  created: number;
  /** Of the next try, alike; 0: the worker died, and nobody goes on with it. */
  due: number;
}

/** Where a delivery goes. */
interface Target {
  app: number;
  event: string;
  url: string;
}

interface Options {
  database: Database;
  clock: Clock;
  signer: Signer;
  apiUrl: () => string;
  /** Sends twice, late, or not at once. */
  chaos: Chaos;
  /** Whether the app still takes deliveries. */
  isActive: (app: number, event: string) => boolean;
  /** The webhook's own secret; null or empty for none. */
  secretOf: (target: Target) => string | null;
}

/**
 * Sends webhooks as Saleor does: six tries at 10·2ⁿ seconds, again only after 5xx and silence, in
 * no order.
 */
export class Deliveries {
  private readonly running = new Set<Promise<void>>();
  private ended = false;
  /** How many tries more the worker dies in. */
  private deaths = 0;

  constructor(private readonly options: Options) {
    options.database.define(`
      create table if not exists saleor_deliveries (id integer primary key autoincrement, app integer not null,
        event text not null, url text not null, body text not null, status text not null, attempts integer not null,
        created integer not null, due integer not null) strict`);
  }

  all(): SaleorDeliveryRow[] {
    return this.options.database.all<SaleorDeliveryRow>('select * from saleor_deliveries order by id');
  }

  /** `deferred`: what is told is looked up again when it is sent first. */
  add({ app, event, url }: Target, body: () => string, deferred: boolean): void {
    const { database, clock, chaos } = this.options;
    const sql = `insert into saleor_deliveries (app, event, url, body, status, attempts, created, due)
      values (?, ?, ?, ?, 'PENDING', 0, ?, ?) returning *`;
    for (const delay of chaos.plan()) {
      const due = clock.now() + delay;
      const row = database.get<SaleorDeliveryRow>(sql, app, event, url, body(), clock.now(), due);
      if (row !== undefined && delay === 0 && !deferred) {
        this.begin(row);
      } else if (row !== undefined) {
        clock.after(delay, () => this.begin(deferred ? this.rebuilt(row, body()) : row));
      }
    }
  }

  private rebuilt(row: SaleorDeliveryRow, body: string): SaleorDeliveryRow {
    this.options.database.run('update saleor_deliveries set body = ? where id = ?', body, row.id);
    return { ...row, body };
  }

  /**
   * Lets the worker die in the middle of the next tries. In Saleor such a delivery stays PENDING
   * for ever: its task is gone from the broker.
   */
  die(tries: number): void {
    this.deaths = tries;
  }

  /** Goes on with what an earlier run left. */
  start(): void {
    for (const row of this.all().filter(({ status, due }) => status === 'PENDING' && due > 0)) {
      this.options.clock.after(Math.max(0, row.due - this.options.clock.now()), () => this.begin(row));
    }
  }

  /** Resolves once no try is under way. */
  async settled(): Promise<void> {
    while (this.running.size > 0) {
      await Promise.all(this.running);
    }
  }

  async stop(): Promise<void> {
    this.ended = true;
    await this.settled();
  }

  private begin(row: SaleorDeliveryRow): void {
    if (!this.ended) {
      const work = this.attempt(row).finally(() => this.running.delete(work));
      this.running.add(work);
    }
  }

  private async attempt(row: SaleorDeliveryRow): Promise<void> {
    const { database, clock, isActive, chaos } = this.options;
    if (this.deaths > 0) {
      this.deaths -= 1;
      database.run('update saleor_deliveries set due = 0 where id = ?', row.id);
      return;
    }
    const lost = row.attempts === 0 && chaos.drops();
    const status = !isActive(row.app, row.event) ? 410 : lost ? undefined : await this.send(row);
    if (this.ended) {
      return;
    }
    const attempts = row.attempts + 1;
    if (status !== undefined && status >= 200 && status < 300) {
      database.run('delete from saleor_deliveries where id = ?', row.id);
      return;
    }
    const final = (status !== undefined && status >= 300 && status < 500) || attempts >= MOST_ATTEMPTS;
    const wait = FIRST_WAIT_MS * 2 ** row.attempts;
    const next = { ...row, attempts, status: final ? ('FAILED' as const) : row.status, due: clock.now() + wait };
    const sql = 'update saleor_deliveries set status = ?, attempts = ?, due = ? where id = ?';
    database.run(sql, next.status, next.attempts, next.due, next.id);
    if (!final) {
      clock.after(wait, () => this.begin(next));
    }
  }

  /**
   * One try; the stored bytes are signed anew each time. Resolves to the status, or undefined for
   * silence.
   */
  private async send({ app, event, url, body }: SaleorDeliveryRow): Promise<number | undefined> {
    const { signer, apiUrl, secretOf } = this.options;
    const secret = secretOf({ app, event, url });
    const signature = secret ? createHmac('sha256', secret).update(body).digest('hex') : signer.sign(body);
    const headers = webhookHeaders(event, apiUrl(), signature);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
      .then(async (response) => {
        await response.arrayBuffer();
        return response.status;
      })
      .catch(() => undefined);
  }
}

/** The headers of a webhook, those of earlier versions among them. */
export function webhookHeaders(event: string, apiUrl: string, signature: string): Record<string, string> {
  const [domain, name] = [new URL(apiUrl).host, event.toLowerCase()];
  return {
    'content-type': 'application/json',
    'saleor-event': name,
    'x-saleor-event': name,
    'saleor-domain': domain,
    'x-saleor-domain': domain,
    'saleor-signature': signature,
    'x-saleor-signature': signature,
    'saleor-api-url': apiUrl,
    'user-agent': 'Saleor/3.23',
  };
}
