import type { Params } from '#lib/core/config';
import { readConfig } from '#lib/core/config';
import type { HandlerEnvelope } from '#lib/core/envelope';
import { createCrypt } from '#lib/systems/saleor/crypt';

/** An order that somebody has placed. */
export interface Placed {
  id: string;
  number: string;
  lines: { id: string }[];
}

export type Lines = readonly { sku: string; quantity: number }[];

/** Where it is bought, by the slugs of the channel and of the warehouse. */
interface How {
  paid: boolean;
  channel: string;
  warehouse: string;
}

/** A Saleor, and what a test may do in it beside what the back office sends. */
export interface Saleor {
  readonly name: string;
  /** The app's own credential. */
  readonly app: { apiUrl: string; appId: string; token: string };
  /** As the merchant. Fails where Saleor refuses it. */
  // biome-ignore lint/suspicious/noExplicitAny: the test's own query says what comes back
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** What is bought in the channel with US dollars, from a warehouse. */
  buy(lines: Lines, how: How): Promise<Placed>;
  /** The same by a shopper's own checkout. */
  checkout(lines: Lines, how: How): Promise<Placed>;
  /** The addresses by which it may call itself. */
  readonly addresses: readonly string[];
  /** For how long nothing comes when nothing is on its way, in milliseconds. */
  readonly quietMs: number;
  /** What the shop wants to be said of a refund. */
  refundReason(): Promise<{ reasonReference?: string }>;
  /** Installs the relay, whose web actions are at the address. */
  install(url: string): Promise<void>;
  close(): Promise<void>;
}

type Handler = (params: Params) => Promise<HandlerEnvelope>;

const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString('base64');

/** A shop of its own in a Saleor: channels, a warehouse, a type and a category that only it has. */
export class AcceptanceShop {
  private constructor(
    readonly saleor: Saleor,
    /** What makes the names of this run different from those of others. */
    readonly run: string,
    readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async open(saleor: Saleor): Promise<AcceptanceShop> {
    const run = `acc${Date.now().toString(36)}`;
    await prepare(saleor, run);
    return new AcceptanceShop(saleor, run, {
      SALEOR_CHANNELS: `${run}-usd,${run}-pln`,
      SALEOR_PRODUCT_TYPE: `${run}-type`,
      SALEOR_CATEGORY: `${run}-category`,
      SALEOR_ENCRYPTION_KEY: ENCRYPTION_KEY,
      LOG_LEVEL: 'error',
    });
  }

  get ask(): Saleor['ask'] {
    return (query, variables) => this.saleor.ask(query, variables);
  }

  /** The warehouse's slug, which is the back office's name for it. */
  get warehouse(): string {
    return `${this.run}-main`;
  }

  buy(lines: Lines, paid = true): Promise<Placed> {
    return this.saleor.buy(lines, { paid, warehouse: this.warehouse, channel: `${this.run}-usd` });
  }

  checkout(lines: Lines, paid = true): Promise<Placed> {
    return this.saleor.checkout(lines, { paid, warehouse: this.warehouse, channel: `${this.run}-usd` });
  }

  close(): Promise<void> {
    return this.saleor.close();
  }

  /** An event's data in a handler, as its consumer calls it. `minutes`: how old the event is. */
  send(handler: Handler, data: unknown, { minutes = 0, ...settings }: { minutes?: number } & Params = {}) {
    const config = { ...this.settings, ...settings };
    const key = 'saleor.acceptance';
    const installation = { ...this.saleor.app, savedAt: 0, active: true };
    const sealed = createCrypt(readConfig(config)).encrypt(JSON.stringify(installation), key);
    return handler({
      ...config,
      data,
      event: { id: 'acceptance', type: 'acceptance', time: new Date(Date.now() - minutes * 60_000).toISOString() },
      target: 'saleor',
      handed: { installation: { key, sealed } },
    });
  }
}

async function prepare({ ask }: Saleor, run: string): Promise<void> {
  const address = { streetAddress1: 'Unter den Linden 1', city: 'Berlin', postalCode: '10117', country: 'DE' };
  const { createWarehouse } = await ask(
    'mutation($input: WarehouseCreateInput!) { createWarehouse(input: $input) { warehouse { id } errors { message } } }',
    { input: { name: run, slug: `${run}-main`, address } },
  );
  const channels: string[] = [];
  for (const currency of ['USD', 'PLN']) {
    const slug = `${run}-${currency.toLowerCase()}`;
    const input = { name: slug, slug, currencyCode: currency, defaultCountry: 'DE', isActive: true };
    const { channelCreate } = await ask(
      'mutation($input: ChannelCreateInput!) { channelCreate(input: $input) { channel { id } errors { message } } }',
      {
        input: { ...input, addWarehouses: [createWarehouse.warehouse.id], orderSettings: { allowUnpaidOrders: true } },
      },
    );
    channels.push(channelCreate.channel.id);
  }
  await ask('mutation($input: ShippingZoneCreateInput!) { shippingZoneCreate(input: $input) { errors { message } } }', {
    input: { name: run, countries: ['DE'], addWarehouses: [createWarehouse.warehouse.id], addChannels: channels },
  });
  await ask('mutation($input: ProductTypeInput!) { productTypeCreate(input: $input) { errors { message } } }', {
    input: { name: run, slug: `${run}-type`, kind: 'NORMAL', hasVariants: true, isShippingRequired: false },
  });
  await ask('mutation($input: CategoryInput!) { categoryCreate(input: $input) { errors { message } } }', {
    input: { name: run, slug: `${run}-category` },
  });
}
