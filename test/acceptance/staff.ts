import type { AcceptanceShop, Placed } from './shop';

const REFUSED = 'errors { message }';
const ADDRESS = {
  ...{ firstName: 'Ada', lastName: 'Byron', streetAddress1: 'Unter den Linden 1' },
  ...{ city: 'Berlin', postalCode: '10117', country: 'DE' },
};
const SENT = 'id lines { id quantity orderLine { id } }';

interface Sent {
  id: string;
  lines: { id: string }[];
}

/** A transaction, and what its order costs. */
interface Paid {
  id: string;
  total: number;
  currency: string;
}

/** Pieces of a fulfilment's line. */
export interface Back {
  fulfillmentLineId: string;
  quantity: number;
  replace?: boolean;
}

/** What the merchant's people do in a Saleor. It fails where Saleor refuses it. */
export class Staff {
  constructor(private readonly shop: AcceptanceShop) {}

  /** How the shop treats fulfilments. */
  allow(fulfillmentAutoApprove: boolean, fulfillmentAllowUnpaid: boolean) {
    const input = { fulfillmentAutoApprove, fulfillmentAllowUnpaid };
    return this.call('shopSettingsUpdate', { input: ['ShopSettingsInput!', input] });
  }

  markPaid(id: string) {
    return this.call('orderMarkAsPaid', { id: ['ID!', id] });
  }

  cancelOrder(id: string) {
    return this.call('orderCancel', { id: ['ID!', id] });
  }

  async draft(sku: string, quantity: number): Promise<{ id: string }> {
    const { id, channel } = await this.variant(sku);
    const input = {
      ...{ channelId: channel.id, userEmail: 'ada@example.com', lines: [{ variantId: id, quantity }] },
      ...{ billingAddress: ADDRESS, shippingAddress: ADDRESS },
    };
    return (await this.call('draftOrderCreate', { input: ['DraftOrderCreateInput!', input] }, 'order { id }')).order;
  }

  completeDraft(id: string) {
    return this.call('draftOrderComplete', { id: ['ID!', id] });
  }

  /** An order for each number of pieces. */
  async bulk(sku: string, quantities: readonly number[]): Promise<{ id: string }[]> {
    const [{ id, channel }, warehouse] = [await this.variant(sku), await this.warehouseId()];
    const { taxClasses } = await this.shop.ask('{ taxClasses(first: 1) { edges { node { id } } } }');
    const taxClassId = taxClasses.edges[0].node.id;
    const createdAt = new Date(Date.now() - 60_000).toISOString();
    const orders = quantities.map((quantity) => {
      const price = { gross: 10 * quantity, net: 10 * quantity };
      const line = {
        ...{ variantId: id, createdAt, quantity, warehouse, taxClassId, isShippingRequired: false, isGiftCard: false },
        ...{ totalPrice: price, undiscountedTotalPrice: price },
      };
      return {
        ...{ channel: channel.slug, createdAt, status: 'UNFULFILLED', user: { email: 'ada@example.com' } },
        ...{ billingAddress: ADDRESS, currency: 'USD', languageCode: 'EN', lines: [line] },
      };
    });
    const made = 'results { order { id } errors { message } }';
    const { results } = await this.call('orderBulkCreate', { orders: ['[OrderBulkCreateInput!]!', orders] }, made);
    const refused = results.flatMap(({ errors }: { errors: object[] }) => errors ?? []);
    expect(refused).toEqual([]);
    return results.map(({ order }: { order: { id: string } }) => order);
  }

  /** Pieces of an order's first line leave the shop's warehouse. */
  async fulfill(order: Placed, quantity: number, trackingNumber: string): Promise<Sent> {
    const stocks = [{ quantity, warehouse: await this.warehouseId() }];
    const input = { lines: [{ orderLineId: order.lines[0]?.id, stocks }], trackingNumber };
    const { fulfillments } = await this.call(
      'orderFulfill',
      { order: ['ID!', order.id], input: ['OrderFulfillInput!', input] },
      `fulfillments { ${SENT} }`,
    );
    return fulfillments[0];
  }

  approve(id: string) {
    return this.call('orderFulfillmentApprove', { id: ['ID!', id], notifyCustomer: ['Boolean!', false] });
  }

  track(id: string, trackingNumber: string) {
    const input = { trackingNumber };
    return this.call('orderFulfillmentUpdateTracking', {
      id: ['ID!', id],
      input: ['FulfillmentUpdateTrackingInput!', input],
    });
  }

  cancelFulfillment(id: string, warehouseId?: string) {
    return this.call('orderFulfillmentCancel', {
      id: ['ID!', id],
      input: ['FulfillmentCancelInput', warehouseId === undefined ? {} : { warehouseId }],
    });
  }

  /** Pieces come back, or are replaced. Resolves to the id of the draft that replaces them. */
  async giveBack(order: string, fulfillmentLines: readonly Back[]): Promise<string> {
    const { replaceOrder } = await this.call(
      'orderFulfillmentReturnProducts',
      { order: ['ID!', order], input: ['OrderReturnProductsInput!', { fulfillmentLines }] },
      'replaceOrder { id }',
    );
    return replaceOrder?.id ?? '';
  }

  refundProducts(order: string, fulfillmentLines: readonly Back[]) {
    return this.call('orderFulfillmentRefundProducts', {
      order: ['ID!', order],
      input: ['OrderRefundProductsInput!', { fulfillmentLines }],
    });
  }

  /** The only line of one of an order's fulfilments. */
  async lineOf(order: string, fulfillment: string): Promise<string> {
    const found = await this.shop.ask(`query($id: ID!) { order(id: $id) { fulfillments { ${SENT} } } }`, { id: order });
    return found.order.fulfillments.find(({ id }: Sent) => id === fulfillment).lines[0].id;
  }

  /** The transaction by which an order was paid, and what it costs. */
  async transactionOf(order: string): Promise<Paid> {
    const found = await this.shop.ask(
      'query($id: ID!) { order(id: $id) { total { gross { amount currency } } transactions { id } } }',
      { id: order },
    );
    const { amount: total, currency } = found.order.total.gross;
    return { id: found.order.transactions[0].id, total, currency };
  }

  /** So much was paid back of a transaction, all in all. */
  refund({ id, total, currency }: Paid, back: number) {
    const money = (amount: number) => ({ amount, currency });
    const transaction = { amountCharged: money(total - back), amountRefunded: money(back) };
    return this.call('transactionUpdate', { id: ['ID', id], transaction: ['TransactionUpdateInput', transaction] });
  }

  async grant(order: string, transactionId: string, amount: number) {
    const input = { amount, transactionId, reason: 'Scratched', ...(await this.shop.saleor.refundReason()) };
    return this.call('orderGrantRefundCreate', { id: ['ID!', order], input: ['OrderGrantRefundCreateInput!', input] });
  }

  async addVariant(product: string, sku: string, quantity: number) {
    const stocks = [{ warehouse: await this.warehouseId(), quantity }];
    const input = { product, sku, attributes: [], stocks };
    return this.call('productVariantCreate', { input: ['ProductVariantCreateInput!', input] });
  }

  async removeVariant(sku: string) {
    return this.call('productVariantDelete', { id: ['ID', (await this.variant(sku)).id] });
  }

  async addStock(sku: string, quantity: number, warehouse?: string) {
    return this.stocks('productVariantStocksCreate', sku, quantity, warehouse);
  }

  async setStock(sku: string, quantity: number, warehouse?: string) {
    return this.stocks('productVariantStocksUpdate', sku, quantity, warehouse);
  }

  async dropStock(sku: string, warehouse: string) {
    return this.call('productVariantStocksDelete', {
      variantId: ['ID', (await this.variant(sku)).id],
      warehouseIds: ['[ID!]', [warehouse]],
    });
  }

  async makeWarehouse(slug: string): Promise<string> {
    const address = { streetAddress1: 'Unter den Linden 1', city: 'Berlin', postalCode: '10117', country: 'DE' };
    const input = { name: slug, slug, address };
    const made = await this.call('createWarehouse', { input: ['WarehouseCreateInput!', input] }, 'warehouse { id }');
    return made.warehouse.id;
  }

  removeWarehouse(id: string) {
    return this.call('deleteWarehouse', { id: ['ID!', id] });
  }

  /** As the Dashboard does at its pages: in the metadata of whoever uses it. */
  async keepSettings(key: string, value: string) {
    const { me } = await this.shop.ask('{ me { id } }');
    return this.call('updateMetadata', { id: ['ID!', me.id], input: ['[MetadataInput!]!', [{ key, value }]] });
  }

  /** The id of the shop's warehouse. */
  async warehouseId(): Promise<string> {
    const found = await this.shop.ask(
      'query($slugs: [String!]) { warehouses(first: 1, filter: { slugs: $slugs }) { edges { node { id } } } }',
      { slugs: [this.shop.warehouse] },
    );
    return found.warehouses.edges[0].node.id;
  }

  private async stocks(name: string, sku: string, quantity: number, warehouse?: string) {
    const stocks = [{ warehouse: warehouse ?? (await this.warehouseId()), quantity }];
    const { id } = await this.variant(sku);
    const type = name === 'productVariantStocksCreate' ? 'ID!' : 'ID';
    return this.call(name, { variantId: [type, id], stocks: ['[StockInput!]!', stocks] });
  }

  private async variant(sku: string): Promise<{ id: string; channel: { id: string; slug: string } }> {
    const { productVariant } = await this.shop.ask(
      'query($sku: String!) { productVariant(sku: $sku) { id channelListings { channel { id slug currencyCode } } } }',
      { sku },
    );
    const usd = productVariant.channelListings.find(
      ({ channel }: { channel: { currencyCode: string } }) => channel.currencyCode === 'USD',
    );
    return { id: productVariant.id, channel: usd?.channel };
  }

  /** A mutation, with the types of its arguments beside them. */
  private async call(name: string, args: Readonly<Record<string, [type: string, value: unknown]>>, fields = '') {
    const given = Object.entries(args);
    const declared = given.map(([arg, [type]]) => `$${arg}: ${type}`).join(', ');
    const passed = given.map(([arg]) => `${arg}: $${arg}`).join(', ');
    const values = Object.fromEntries(given.map(([arg, [, value]]) => [arg, value] as const));
    const answer = await this.shop.ask(`mutation(${declared}) { ${name}(${passed}) { ${fields} ${REFUSED} } }`, values);
    return answer[name];
  }
}
