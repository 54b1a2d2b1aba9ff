import { Hono } from 'hono';
import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { type Database, openDatabase } from '#local/kernel/database';
import { Apps } from '#local/saleor/apps';
import { createSaleor } from '#local/saleor/index';
import { Records } from '#local/saleor/records';
import { fillShop, IDS, type Shop } from './recorded-state';
import { type Recording, withIds } from './saleor-recordings';
import { temporaryFolder } from './started';

/** A local Saleor in the state of the recordings' real one. */
export class RecordedShop {
  private constructor(
    private readonly database: Database,
    private readonly hono: Hono,
    private readonly shop: Shop,
  ) {}

  /** `given`: what of the state is otherwise than in most recordings. */
  static open(given: (shop: Shop) => void = () => {}): RecordedShop {
    const database = openDatabase(temporaryFolder());
    const records = new Records(database, () => '2026-11-27T10:00:00.000000+00:00');
    const apps = new Apps(database);
    const permissions = ['MANAGE_PRODUCTS', 'MANAGE_USERS', 'MANAGE_ORDERS'];
    const { app, token } = apps.add({ id: 'commerce-relay', permissions, webhooks: [] }, true);
    const shop: Shop = {
      records,
      apps,
      app,
      token,
      ids: { ...IDS, 'App:2': `App:${app.id}`, 'App:3': `App:${app.id}` },
    };
    database.transaction(() => {
      fillShop(records);
      given(shop);
    });
    const hono = new Hono();
    createSaleor({
      ...{ database, clock: createManualClock(Date.parse('2026-11-27T10:00:00Z')), folder: '', print: () => {} },
      url: () => 'http://localhost',
    }).routes(hono);
    return new RecordedShop(database, hono, shop);
  }

  /** What is answered to a recorded request. */
  async ask({ request: { query, variables, as } }: Recording): Promise<{ status: number; body: unknown }> {
    const token = as === 'staff' ? local.saleorStaffToken : this.shop.token;
    const answer = await this.hono.request('/systems/saleor/graphql/', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: withIds(variables, this.shop.ids) }),
    });
    return { status: answer.status, body: await answer.json() };
  }

  /** Makes a product as it was recorded: what it is, the recorded ids lead to. */
  async make(made: { sku: string; product: string; variant: string }, recording: Recording): Promise<void> {
    await this.ask(recording);
    const variant = this.shop.records.all('variant').find(({ sku }) => sku === made.sku);
    this.shop.ids[made.variant] = `ProductVariant:${variant?.id}`;
    this.shop.ids[made.product] = `Product:${variant?.product}`;
  }

  get ids(): Readonly<Record<string, string>> {
    return this.shop.ids;
  }

  close(): void {
    this.database.close();
  }
}
