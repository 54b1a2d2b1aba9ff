import type { Answered } from './answered';
import type { Apps, SaleorApp } from './apps';
import type { Breaker } from './breaker';
import { webhookHeaders } from './deliveries';
import { saleorTime } from './emit';
import { globalId } from './ids';
import { pythonJson, selected } from './payload';
import type { Signer } from './signer';
import type { View } from './views';

/** What Saleor waits for an answer: 2 seconds to connect, then 18 to read. In milliseconds. */
const TIMEOUT_MS = 20_000;

interface Options {
  breaker: Breaker;
  apps: Apps;
  signer: Signer;
  apiUrl: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Asks apps while somebody waits. Nothing is tried again, and nothing is kept. */
export class Questions {
  /** How often each event was asked, to measure what a page costs. */
  readonly asked: Record<string, number> = {};

  constructor(private readonly options: Options) {}

  /** The active apps that answer an event; with `identifier` the one that it names alone. */
  answering(event: string, identifier: string | null): SaleorApp[] {
    return this.options.apps
      .all()
      .filter((app) => app.active && (identifier === null || app.identifier === identifier))
      .filter(({ webhooks }) => webhooks.some(({ active, syncEvents }) => active && syncEvents.includes(event)));
  }

  /** Resolves to the answer; undefined for silence. */
  async ask(app: SaleorApp, event: string, typename: string, data: View): Promise<Answered | undefined> {
    const { now } = this.options;
    const webhook = webhookFor(app, event);
    // What staff ask for of a payment is a task of its own, which no breaker stops.
    const breaker = event.endsWith('_REQUESTED') ? undefined : this.options.breaker;
    if (webhook === undefined || breaker?.lets(app.id) === false) {
      return undefined;
    }
    this.asked[event] = (this.asked[event] ?? 0) + 1;
    const recipient = { __typename: 'App', id: globalId('App', app.id) };
    const common = { __typename: typename, issuedAt: saleorTime(now()), version: '3.23.28', issuingPrincipal: null };
    const body = pythonJson(selected(webhook.query, { event: { ...common, recipient, ...data } }).event);
    const answered = await this.send(webhook.targetUrl, event, body);
    breaker?.count(app.id, answered);
    return answered;
  }

  /** Asks again as Saleor does: without a body, and with the signature of none. Its own defect. */
  async askWithoutBody(app: SaleorApp, event: string): Promise<Answered | undefined> {
    const webhook = webhookFor(app, event);
    return webhook && this.send(webhook.targetUrl, event, '');
  }

  private async send(url: string, event: string, body: string): Promise<Answered | undefined> {
    const { signer, apiUrl } = this.options;
    const headers = webhookHeaders(event, apiUrl(), signer.sign(body));
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch(() => undefined);
  }
}

function webhookFor({ webhooks }: SaleorApp, event: string) {
  return webhooks.find(({ active, syncEvents }) => active && syncEvents.includes(event));
}
