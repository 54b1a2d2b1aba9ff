import { isRecord } from '#lib/core/json';
import type { Clock } from '../kernel/clock';
import type { Database } from '../kernel/database';
import type { Row, Tell } from './entries';
import { CONTENT_TYPES, uidOf } from './schema';

/** What Strapi waits for an answer, in milliseconds. */
const TIMEOUT_MS = 10_000;
/** How many webhooks are under way at once. */
const AT_ONCE = 5;

/** Where an editor has Strapi send its webhooks. */
interface Webhook {
  url: string;
  headers: Record<string, string>;
  events: readonly string[];
}

interface Call {
  event: string;
  body: string;
}

/**
 * Sends webhooks as Strapi does: each is tried once, whatever is answered, and those that wait are
 * lost with the process. Nothing signs them.
 */
export class StrapiWebhooks {
  private readonly waiting: Call[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    database.define('create table if not exists strapi_webhook (id integer primary key, doc text not null) strict');
  }

  get(): Webhook | undefined {
    const row = this.database.get<{ doc: string }>('select doc from strapi_webhook where id = 1');
    return row && JSON.parse(row.doc);
  }

  set(body: unknown): Webhook {
    const { url, headers, events } = isRecord(body) ? body : {};
    const webhook = {
      url: String(url),
      headers: Object.fromEntries(Object.entries(isRecord(headers) ? headers : {}).map(([k, v]) => [k, String(v)])),
      events: Array.isArray(events) ? events.map(String) : [],
    };
    this.database.run('insert or replace into strapi_webhook values (1, ?)', JSON.stringify(webhook));
    return webhook;
  }

  /** Tells of a change of an entry. A component is left out where the entry is gone. */
  readonly tell: Tell = (event, plural, row) => {
    if (!this.get()?.events.includes(event)) {
      return;
    }
    const { singular = '' } = CONTENT_TYPES[plural] ?? {};
    const createdAt = new Date(this.clock.now()).toISOString();
    const entry = ['entry.delete', 'entry.unpublish'].includes(event) ? withoutComponents(plural, row) : row;
    const body = JSON.stringify({ event, createdAt, model: singular, uid: uidOf(singular), entry });
    this.waiting.push({ event, body });
    this.next();
  };

  async settled(): Promise<void> {
    while (this.running.size > 0) {
      await Promise.all(this.running);
    }
  }

  private next(): void {
    while (this.running.size < AT_ONCE) {
      const call = this.waiting.shift();
      const webhook = this.get();
      if (call === undefined || webhook === undefined) {
        return;
      }
      const work = send(webhook, call).finally(() => {
        this.running.delete(work);
        this.next();
      });
      this.running.add(work);
    }
  }
}

async function send({ url, headers }: Webhook, { event, body }: Call): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-strapi-event': event, 'user-agent': 'node', ...headers },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined);
  await response?.arrayBuffer().catch(() => undefined);
}

function withoutComponents(plural: string, row: Row): object {
  const attributes = CONTENT_TYPES[plural]?.attributes ?? {};
  return Object.fromEntries(Object.entries(row).filter(([name]) => attributes[name]?.type !== 'component'));
}
