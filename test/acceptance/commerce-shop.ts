import type { Params } from '#lib/core/config';
import type { HandlerEnvelope } from '#lib/core/envelope';

/** An order that somebody has placed: its number, and those of its lines. */
export interface PlacedOrder {
  id: number;
  items: number[];
}

/** An Adobe Commerce, and what a test may do in it beside what the back office sends. */
export interface Commerce {
  readonly name: string;
  /** What points the relay at it. */
  readonly settings: Readonly<Record<string, string>>;
  /**
   * As the merchant's own integration: a path behind `rest/<view>/V1/`. The status, and the body as
   * it is.
   */
  // biome-ignore lint/suspicious/noExplicitAny: the test's own path says what comes back
  rest(method: string, path: string, body?: object, view?: string): Promise<{ status: number; body: any }>;
  /** What somebody buys, who is no customer. */
  buy(lines: readonly { sku: string; qty: number }[]): Promise<PlacedOrder>;
  /** Sends its events to a webhook; missing where they go to Adobe I/O Events alone. */
  tellTo?(url: string): Promise<void>;
  close(): Promise<void>;
}

type Handler = (params: Params) => Promise<HandlerEnvelope>;

/** A shop of its own in an Adobe Commerce: records whose names only this run has. */
export class CommerceShop {
  private sent = 0;

  /** What makes the names of this run different from those of others. */
  readonly run = `ACC${Date.now().toString(36).toUpperCase()}`;

  constructor(readonly commerce: Commerce) {}

  get rest(): Commerce['rest'] {
    return (...call) => this.commerce.rest(...call);
  }

  buy(lines: readonly { sku: string; qty: number }[]): Promise<PlacedOrder> {
    return this.commerce.buy(lines);
  }

  close(): Promise<void> {
    return this.commerce.close();
  }

  /** An event's data in a handler, as its consumer calls it. `id`: the event's own. */
  send(handler: Handler, data: unknown, id = `${this.run}-${this.sent++}`): Promise<HandlerEnvelope> {
    const event = { id, type: 'acceptance', time: new Date().toISOString() };
    return handler({ ...this.commerce.settings, LOG_LEVEL: 'error', data, event, target: 'commerce' });
  }

  /** What the store shows under a path of its REST API; null for what there is not. */
  async get(path: string, view = 'all') {
    const { status, body } = await this.rest('GET', path, undefined, view);
    return status === 404 ? null : body;
  }

  product(sku: string, view = 'all') {
    return this.get(`products/${encodeURIComponent(sku)}`, view);
  }

  /** The quantity in each source. */
  async stock(sku: string): Promise<Record<string, number>> {
    const items = await this.stockItems(sku);
    return Object.fromEntries(items.map(({ source_code, quantity }) => [source_code, quantity]));
  }

  /** What is in each source, with its status. */
  async stockItems(sku: string): Promise<{ source_code: string; quantity: number; status: number }[]> {
    const filter = 'searchCriteria[filterGroups][0][filters][0]';
    const criteria = { [`${filter}[field]`]: 'sku', [`${filter}[value]`]: sku, 'searchCriteria[pageSize]': '50' };
    return (await this.get(`inventory/source-items?${query(criteria)}`)).items;
  }

  /** Puts a product on sale that the tests of orders buy. */
  async sell(sku: string, quantity: number): Promise<void> {
    const product = { sku, name: sku, price: 10, weight: 1, attribute_set_id: 4, type_id: 'simple', status: 1 };
    const extension_attributes = { website_ids: [1] };
    await this.merchant('POST', 'products', { product: { ...product, extension_attributes } });
    const sourceItems = [{ sku, source_code: 'default', quantity, status: 1 }];
    await this.merchant('POST', 'inventory/source-items', { sourceItems });
  }

  /** What the merchant's people do; the store's answer. */
  // biome-ignore lint/suspicious/noExplicitAny: the test's own path says what comes back
  async merchant(method: string, path: string, body?: object): Promise<any> {
    const answer = await this.rest(method, path, body, 'all');
    expect({ path, status: answer.status, body: answer.body }).toMatchObject({ path, status: 200 });
    return answer.body;
  }
}

/** As the relay writes it: the signature covers it. */
export function query(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
}
