import { type GraphQLError, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { wrapTransport } from '#lib/core/http';
import { isRecord, parseJson } from '#lib/core/json';
import { createSaleorApi, type SaleorApi } from '#lib/systems/saleor/api';
import { type Platform, startPlatform } from '#local/platform';
import { asMerchant, installApp, type RecordingApp } from './saleor-app';
import { answerFaults, operationOf, saleorSchema } from './saleor-schema';
import { temporaryFolder } from './started';

/** An order as the shop shows it. */
export interface Bought {
  id: string;
  lines: { id: string }[];
}

/** The notes among what happened to an order. */
export function withNotes<T extends { events: readonly { message: string | null }[] }>(order: T): T {
  return { ...order, events: order.events.filter(({ message }) => message !== null) };
}

/** The local Saleor with an app in it, every call of which is held against Saleor's schema. */
export class SaleorShop {
  /** The operations that the app has called in the running test. */
  calls: string[] = [];
  /** What of a call or an answer is not as the schema has it. */
  readonly faults: string[] = [];
  private unwrap = () => {};

  private constructor(
    private readonly platform: Platform,
    private readonly app: RecordingApp,
  ) {}

  static async open(): Promise<SaleorShop> {
    const platform = await startPlatform({ folder: temporaryFolder(), port: 0, print: () => {} });
    const permissions = ['MANAGE_PRODUCTS', 'MANAGE_USERS', 'MANAGE_ORDERS', 'MANAGE_TRANSLATIONS'];
    const app = await installApp(platform.url, (url) => ({
      ...{ id: 'store', name: 'Store', version: '1', permissions, webhooks: [] },
      tokenTargetUrl: `${url}/register`,
    }));
    const shop = new SaleorShop(platform, app);
    shop.unwrap = wrapTransport((inner) => async (request, ...rest) => {
      const response = await inner(request, ...rest);
      if (request.headers?.authorization === `Bearer ${app.token}`) {
        shop.check(String(request.body), response.text);
      }
      return response;
    });
    return shop;
  }

  async close(): Promise<void> {
    this.unwrap();
    this.app.close();
    await this.platform.stop();
  }

  /** The API as the app, or with another token, for an event of a time. */
  api(token = this.app.token, { event = {}, now = Date.now() }: { event?: { time?: string }; now?: number } = {}) {
    const { apiUrl, appId } = this.app;
    return createSaleorApi({ apiUrl, token, appId }, createDeadline(Date.now() + 10_000), event, () => now);
  }

  /**
   * Two ways to the API. The first answer of each waits for that of the other: both see the shop as
   * it was before.
   */
  racing(): [SaleorApi, SaleorApi] {
    let arrived = 0;
    let open = () => {};
    const both = new Promise<void>((resolve) => {
      open = resolve;
    });
    const racer = (): SaleorApi => {
      const api = this.api();
      let first = true;
      return {
        appId: api.appId,
        async execute(operation, variables) {
          const answer = await api.execute(operation, variables);
          if (first) {
            first = false;
            arrived += 1;
            if (arrived === 2) {
              open();
            }
            await both;
          }
          return answer;
        },
      };
    };
    return [racer(), racer()];
  }

  config(settings: Record<string, string> = {}) {
    return readConfig({ SALEOR_CATEGORY: 'default-category', ...settings });
  }

  /** What a handler's steps get: the settings, and an event that says no time. */
  context(settings: Record<string, string> = {}) {
    return { config: this.config(settings), event: {} };
  }

  /** The operations that have written. */
  changes(): string[] {
    return this.calls.filter((name) => !name.startsWith('Find'));
  }

  merchant(query: string, variables?: Record<string, unknown>) {
    return asMerchant(this.platform.url, query, variables);
  }

  /** The merchant counts what is on hand in a warehouse, by slug. */
  async stock(sku: string, quantity: number, warehouse = 'default'): Promise<void> {
    const { productVariant, warehouses } = await this.merchant(
      `query($sku: String!, $slugs: [String!]) { productVariant(sku: $sku) { id }
        warehouses(first: 1, filter: { slugs: $slugs }) { edges { node { id } } } }`,
      { sku, slugs: [warehouse] },
    );
    await this.merchant(
      `mutation($variant: ID, $stocks: [StockInput!]!) {
        productVariantStocksUpdate(variantId: $variant, stocks: $stocks) { errors { code } } }`,
      { variant: productVariant.id, stocks: [{ warehouse: warehouses.edges[0].node.id, quantity }] },
    );
  }

  /** Somebody buys in the shop. */
  async buy(items: object[], more: object = {}): Promise<Bought> {
    return (await (await this.post('checkout', { items, ...more })).json()) as Bought;
  }

  /** From now on it answers as a Saleor of this version. */
  async isLike(version: string): Promise<void> {
    expect((await this.post('version', { version })).status).toBe(204);
  }

  /** Makes the next call of the API fail. */
  async fail(fault: object): Promise<void> {
    await this.post('faults', fault);
  }

  /** It fails no more. */
  async calm(): Promise<void> {
    await fetch(`${this.platform.url}/systems/saleor/faults`, { method: 'DELETE' });
  }

  private post(path: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return fetch(`${this.platform.url}/systems/saleor/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
  }

  private check(body: string, text: string): void {
    const { query, variables } = JSON.parse(body);
    const document = parse(query);
    const operation = operationOf(document);
    const name = operation.name?.value ?? '';
    this.calls.push(name);
    if (saleorSchema === undefined) {
      return;
    }
    const wrong: readonly GraphQLError[] = [
      ...validate(saleorSchema, document),
      ...(getVariableValues(saleorSchema, operation.variableDefinitions ?? [], variables).errors ?? []),
    ];
    this.faults.push(...wrong.map(({ message }) => `${name}: ${message}`));
    const answer = parseJson(text);
    if (isRecord(answer) && answer.data) {
      this.faults.push(...answerFaults(saleorSchema, document, answer.data));
    }
  }
}
