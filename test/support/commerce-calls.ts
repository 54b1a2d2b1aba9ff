import { type HttpRequest, type HttpResponse, wrapTransport } from '#lib/core/http';
import type { Contract } from './contracts';
import { type Answer, call, managementHeaders } from './http';
import { type InProcess, startInProcess } from './in-process';

/** A request to the stand-in for Adobe Commerce, and its answer. */
export interface Exchange {
  method: string;
  /** In the path; empty for the default one. */
  view: string;
  /** Behind the store view, without the query. */
  path: string;
  query: string;
  request: unknown;
  status: number;
  response: unknown;
}

type Handler = (params: Record<string, unknown>) => Promise<{ statusCode: number; body?: unknown }>;

/**
 * Not held against the published description: it wants fields of a saved order that the real store
 * does not need (recording `order-save-status`), and a module's own route is not in it.
 */
const UNDESCRIBED = ['POST /V1/orders', 'GET /V1/order-statuses'];

/** The description wants all fields of a product's stock, of which a real store takes any two. */
const UNDESCRIBED_PART = '/product/extension_attributes/stock_item must have required property';
/**
 * The description says that each value is a text; the store's own are lists too (`product-get`). It
 * says nothing of null, which the store's code takes (`ProductRepository::save`).
 */
const BEYOND = /^\/product\/(custom_attributes\/\d+\/value must be string|(weight|name) must be)/;

export const COMMERCE_REST = '/systems/commerce/rest';

/**
 * Handlers on the stand-in for Adobe Commerce, inside the test, and what they asked it.
 */
export class CommerceCalls {
  exchanges: Exchange[] = [];
  private unwrap = () => {};

  private constructor(
    readonly platform: InProcess,
    private readonly contract: Contract | undefined,
  ) {}

  /** `contract`: what each request must be like. */
  static async start(contract?: Contract): Promise<CommerceCalls> {
    const calls = new CommerceCalls(await startInProcess(), contract);
    calls.unwrap = wrapTransport(
      (inner) =>
        (request, ...rest) =>
          calls.send(request, inner(request, ...rest)),
    );
    return calls;
  }

  async stop(): Promise<void> {
    this.unwrap();
    await this.platform.stop();
  }

  /**
   * Runs a handler; `calls` are its requests with their statuses. `params`: settings, or the event.
   */
  async run(main: Handler, data: unknown, params: Record<string, unknown> = {}) {
    this.exchanges = [];
    const { statusCode, body } = await main({ ...this.platform.env, target: 'commerce', data, ...params });
    for (const { method, path, request } of this.exchanges) {
      const isDescribed = !UNDESCRIBED.includes(`${method} ${path}`);
      const faults = isDescribed ? this.contract?.requestFaults(method, path, request) : undefined;
      const wrong = (faults ?? []).filter((fault) => !fault.startsWith(UNDESCRIBED_PART) && !BEYOND.test(fault));
      expect({ path, faults: wrong }).toEqual({ path, faults: [] });
    }
    return {
      statusCode,
      error: Object(body).error as unknown,
      refused: Object(body).refused as unknown,
      record: Object(body).record as unknown,
      ids: Object(body).ids as unknown,
      calls: this.exchanges.map(({ method, path, status }) => `${method} ${path} ${status}`),
    };
  }

  /** What the store shows under a path of its REST API, read by a person. */
  async get(path: string): Promise<unknown> {
    return (await call(`${this.platform.url}${COMMERCE_REST}/V1/${path}`)).body;
  }

  /** What somebody does in the store. */
  async act(method: string, path: string, body?: object): Promise<Answer> {
    const headers = await managementHeaders(this.platform.url);
    return call(`${this.platform.url}${COMMERCE_REST}/V1/${path}`, { method, headers, body });
  }

  /** An order of the store's first customer: its number and those of its items. */
  async buy(lines: object[]): Promise<{ id: number; items: number[] }> {
    const url = `${this.platform.url}/systems/commerce/checkout`;
    const { body } = await call(url, { method: 'POST', body: { items: lines } });
    const { entity_id: id, items } = body as { entity_id: number; items: { item_id: number }[] };
    return { id, items: items.map(({ item_id }) => item_id) };
  }

  /** What is in a source. */
  async stockOf(sku: string, source = 'default'): Promise<number | undefined> {
    const { items } = (await this.get('inventory/source-items?searchCriteria[pageSize]=1000')) as {
      items: { sku: string; source_code: string; quantity: number }[];
    };
    return items.find((item) => item.sku === sku && item.source_code === source)?.quantity;
  }

  /** Makes the store fail. */
  async fail(fault: object): Promise<void> {
    await call(`${this.platform.url}/systems/commerce/faults`, { method: 'POST', body: fault });
  }

  /** The failures that it has still before it. */
  async faults(): Promise<unknown[]> {
    const { body } = await call(`${this.platform.url}/systems/commerce/faults`);
    return Array.isArray(body) ? body : [];
  }

  private async send({ method, body, ...request }: HttpRequest, answer: Promise<HttpResponse>): Promise<HttpResponse> {
    const response = await answer;
    const url = new URL(request.url);
    if (url.pathname.startsWith(COMMERCE_REST)) {
      const [, view = '', path = ''] =
        /^(?:\/(?!V1\/)([^/]+))?(\/.*)$/.exec(url.pathname.slice(COMMERCE_REST.length)) ?? [];
      this.exchanges.push({
        method,
        view,
        path,
        query: decodeURIComponent(url.search),
        request: body === undefined ? undefined : JSON.parse(body),
        status: response.status,
        response: response.text === '' ? undefined : JSON.parse(response.text),
      });
    }
    return response;
  }
}
