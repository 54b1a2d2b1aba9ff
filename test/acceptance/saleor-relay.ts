import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { isRecord } from '#lib/core/json';
import { local } from '#local/identity';
import { main as manifest } from '../../actions/saleor/manifest';
import { main as register } from '../../actions/saleor/register';
import { main as webhook } from '../../actions/saleor/webhook';
import { RelayHere, type Told } from '../support/relay-here';
import { runHere } from '../support/run-here';
import type { AcceptanceShop } from './shop';

const ACTIONS: Readonly<Record<string, typeof webhook>> = { manifest, register, webhook };
const BELOW = `/api/v1/web/${local.namespace}`;

/** How long the first word about a change is waited for, in milliseconds. */
const PATIENCE_MS = 20_000;

/** How often an event is tried again that its consumer did not apply, and after how long. */
const [TRIES, BETWEEN_MS] = [5, 300];

/**
 * The relay's app in the shop's Saleor: what happens there is told to a back office that writes it
 * down. Each event goes through the webhook, the consumer and the handler, one after another.
 */
export class SaleorRelay extends RelayHere {
  /** Events that were not applied, and why. */
  readonly failures: string[] = [];
  private work: Promise<void> = Promise.resolve();
  /** Webhooks that are being answered, and when the last one was. */
  private open = 0;
  private calledAt = 0;
  private end = async () => {};

  /** Installs the app. */
  static async open(shop: AcceptanceShop): Promise<SaleorRelay> {
    const platform = await runHere();
    const relay = new SaleorRelay(platform, {
      ...shop.settings,
      SALEOR_ALLOWED_URLS: shop.saleor.addresses.join(','),
      SALEOR_ENCRYPTION_KEY: local.saleorKey,
      SALEOR_METADATA: 'vat-id season',
    });
    relay.quietMs = shop.saleor.quietMs;
    relay.end = () => platform.stop();
    await relay.start();
    await shop.saleor.install(relay.url);
    return relay;
  }

  /** For how long no webhook has come when none is on its way any more, in milliseconds. */
  private quietMs = 0;

  override async stop(): Promise<void> {
    await super.stop();
    await this.end();
  }

  override settings(): Record<string, string> {
    return { ...super.settings(), SALEOR_APP_BASE_URL: `${this.url}${BELOW}` };
  }

  /** Resolves to what the back office was told of it, once all that the work caused is told. */
  async toldOf(work: () => Promise<unknown>): Promise<Told[]> {
    return this.toldIfAny(work, PATIENCE_MS);
  }

  /** The same of what may lead to nothing: it does not wait for the first word. */
  async toldIfAny(work: () => Promise<unknown>, patienceMs = 0): Promise<Told[]> {
    const before = this.told.length;
    await work();
    this.calledAt = Date.now();
    for (const end = Date.now() + patienceMs; this.told.length === before && Date.now() < end; ) {
      await wait(20);
    }
    await this.settled();
    expect(this.failures).toEqual([]);
    return this.told.slice(before);
  }

  protected override async answer(request: IncomingMessage, body: string) {
    const { pathname, search } = new URL(request.url ?? '', this.url);
    const main = ACTIONS[pathname.replace(`${BELOW}/saleor/`, '')];
    if (main === undefined) {
      return { status: 404, body: '{}' };
    }
    const given = {
      ...{ __ow_method: (request.method ?? '').toLowerCase(), __ow_headers: request.headers },
      ...{ __ow_query: search.slice(1), __ow_body: Buffer.from(body).toString('base64') },
    };
    this.open += 1;
    const answer: unknown = await main({ ...this.settings(), ...given });
    this.open -= 1;
    this.calledAt = Date.now();
    const { statusCode, body: said } = envelopeOf(answer);
    this.empty();
    return { status: Number(statusCode), body: JSON.stringify(said) };
  }

  private async settled(): Promise<void> {
    do {
      await wait(Math.max(10, this.quietMs - (Date.now() - this.calledAt)));
      await this.work;
    } while (this.open > 0 || Date.now() - this.calledAt < this.quietMs);
  }

  /** Consumes what was published. */
  private empty(): void {
    const events = this.queued.splice(0);
    this.work = this.work.then(async () => {
      for (const event of events) {
        await this.apply(event);
      }
    });
  }

  private async apply(event: Record<string, unknown>, tried = 1): Promise<void> {
    try {
      await this.consume(event);
    } catch (error) {
      if (tried < TRIES) {
        await wait(BETWEEN_MS);
        return this.apply(event, tried + 1);
      }
      this.failures.push(error instanceof Error ? error.message : String(error));
    }
  }
}

function envelopeOf(answer: unknown): Record<string, unknown> {
  const { error } = isRecord(answer) ? answer : {};
  return isRecord(error) ? error : isRecord(answer) ? answer : {};
}

/** The paths of what was told about one record, and about what belongs to it. */
export function wordsOf(told: readonly Told[], id: string): string[] {
  return told
    .filter(({ data }) => data.id === id || data.orderId === id || data.sku === id || data.productId === id)
    .map(({ path }) => path);
}

/** What the back office has of the stock of a SKU in the end, by source: quantity and reserved. */
export function stockOf(told: readonly Told[], sku: string): Record<string, [unknown, unknown]> {
  const rows = told.filter(({ path, data }) => path === 'stock/updated' && data.sku === sku);
  return Object.fromEntries(rows.map(({ data }) => [data.stockId, [data.quantity, data.reserved]] as const));
}
