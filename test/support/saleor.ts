import { isRecord } from '#lib/core/json';
import { local } from '#local/identity';
import { call } from './http';
import type { Started } from './started';

interface Delivery {
  event: string;
  status: string;
  attempts: number;
}

/** The local Saleor of a platform, and what its back office knows. */
export class SaleorDriver {
  constructor(private readonly platform: Pick<Started, 'url'>) {}

  web(action: string): string {
    return `${this.platform.url}/api/v1/web/${local.namespace}/saleor/${action}`;
  }

  call(path: string, body: object = {}, method = 'POST') {
    return call(`${this.platform.url}/systems/saleor/${path}`, { method, body });
  }

  install() {
    return this.call('install', { manifestUrl: this.web('manifest') });
  }

  emit(event: string, data: object) {
    return this.call('emit', { event, ...whole(data) });
  }

  /** Moves the platform's time, through all that is due. */
  advance(time: string) {
    return call(`${this.platform.url}/admin/clock`, { method: 'POST', body: { advance: time } });
  }

  async deliveries(): Promise<Delivery[]> {
    return (await call(`${this.platform.url}/systems/saleor/deliveries`)).body as Delivery[];
  }

  async waiting(): Promise<Delivery[]> {
    return (await this.deliveries()).filter(({ status }) => status === 'PENDING');
  }

  /** What the back office was told of a record. */
  async told(kind: string, key: string, value: unknown): Promise<Record<string, unknown> | undefined> {
    const { body } = await call(`${this.platform.url}/systems/backoffice/${kind}`);
    return (body as { items: Record<string, unknown>[] }).items.find((item) => item[key] === value);
  }
}

/** The lists of a record in a field. Saleor has them, be they empty; null it could not read. */
const LISTS: Record<string, readonly string[]> = {
  product: ['channelListings'],
  productVariant: ['channelListings', 'stocks'],
  variants: ['channelListings', 'stocks'],
  variant: ['stocks'],
  order: ['fulfillments', 'lines'],
  orders: ['fulfillments', 'lines'],
};

/** The data with the lists that a sample leaves out. */
function whole(data: object): object {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const lists = Object.fromEntries((LISTS[name] ?? []).map((list) => [list, []]));
      const filled = (item: unknown) => (isRecord(item) ? { ...lists, ...whole(item) } : item);
      return [name, Array.isArray(value) ? value.map(filled) : filled(value)];
    }),
  );
}

/** The data of an event about a variant. */
export function variant(sku: string, name: string): object {
  return {
    productVariant: { id: `variant-${sku}`, sku, name, updatedAt: null, product: { id: 'p', name: 'Tent' } },
  };
}
