import { attributeView, selectedAttributes, weightView } from './attributes';
import { globalId } from './ids';
import { meta } from './meta';
import { cents, moneyIn, SHIPPED_TO, transactionView } from './order-parts';
import type { Fulfillment, Order, OrderLine } from './order-records';
import { pageOf } from './page';
import { placeView } from './place-view';
import type { Args } from './problem';
import type { Place, Product, Records, Stock, User, Variant } from './records';

/** What a field may be: a value, or what answers for the field's arguments. */
export type View = Record<string, unknown>;

/**
 * How the records look through the API: fields that lead to other records are looked up when they
 * are asked for.
 */
export class Views {
  constructor(private readonly records: Records) {}

  place(type: string, place: Place): View {
    return placeView(type, place);
  }

  product(product: Product): View {
    const { records } = this;
    const { id, name, slug, description, externalReference, updatedAt } = product;
    const variants = () => inPlace(records.where('variant', 'product', id));
    return {
      __typename: 'Product',
      id: globalId('Product', id),
      ...{ name, slug, description, externalReference, updatedAt, ...meta(product) },
      ...{ seoTitle: product.seo?.title ?? null, seoDescription: product.seo?.description ?? null },
      weight: weightView(product.weight),
      taxClass: () => this.taxClass(product.taxClass ?? null),
      productType: () => this.productType(product.type),
      attributes: () =>
        selectedAttributes(
          records,
          records.get('productType', product.type)?.productAttributes ?? [],
          product.values ?? {},
        ),
      translation: ({ languageCode }: Args) => product.translations?.[String(languageCode)] ?? null,
      category: () => (product.category === null ? null : this.category(product.category)),
      variants: () => variants().map((variant) => this.variant(variant)),
      channelListings: () =>
        product.listings.map(({ channel, published, available, visible }) => ({
          id: globalId('ProductChannelListing', id * 1000 + channel),
          channel: this.channel(channel),
          isPublished: published,
          isAvailableForPurchase: available,
          visibleInListings: visible,
        })),
    };
  }

  /** `warehouses`: those that are shown; all without them. */
  variant(variant: Variant, warehouses?: readonly number[]): View {
    const { records } = this;
    const { id, sku, name, externalReference, made: created, updatedAt } = variant;
    return {
      __typename: 'ProductVariant',
      id: globalId('ProductVariant', id),
      ...{ sku, name, externalReference, created, updatedAt, ...meta(variant), weight: weightView(variant.weight) },
      attributes: () => {
        const type = records.get('product', variant.product)?.type ?? null;
        const ids = records.get('productType', type)?.variantAttributes ?? [];
        return selectedAttributes(records, ids, variant.values ?? {});
      },
      product: () => {
        const product = records.get('product', variant.product);
        return product === undefined ? null : this.product(product);
      },
      channelListings: () =>
        variant.prices.map(({ channel, amount }) => {
          const currency = records.get('channel', channel)?.currency;
          return {
            id: globalId('ProductVariantChannelListing', id * 1000 + channel),
            channel: this.channel(channel),
            price: { amount, currency },
          };
        }),
      stocks: () =>
        this.stocks(id, warehouses).map((stock) => ({
          id: globalId('Stock', stock.id),
          quantity: stock.quantity,
          quantityAllocated: this.allocated(id, stock.warehouse),
          warehouse: this.warehouse(stock.warehouse),
        })),
    };
  }

  private stocks(variant: number, warehouses?: readonly number[]): Stock[] {
    const all = this.records.where('stock', 'variant', variant);
    return warehouses === undefined ? all : all.filter(({ warehouse }) => warehouses.includes(warehouse));
  }

  user({ id, email, firstName, lastName, externalReference, made: dateJoined, updatedAt, ...kept }: User): View {
    const isStaff = kept.staff === true;
    const fields = { email, firstName, lastName, externalReference, isStaff, dateJoined, updatedAt };
    const all = (kept.addresses ?? []).map((address) => this.address(address));
    const ofNumber = (number: number | undefined) =>
      all.find((one) => number !== undefined && one.id === globalId('Address', number)) ?? null;
    const addresses = {
      addresses: all,
      defaultBillingAddress: ofNumber(kept.billing),
      defaultShippingAddress: ofNumber(kept.shipping),
    };
    const isActive = kept.active !== false;
    return { __typename: 'User', id: globalId('User', id), ...fields, isActive, ...addresses, ...meta(kept) };
  }

  address({ id, fields: { country = '', ...fields } }: NonNullable<User['addresses']>[number]): View {
    return { __typename: 'Address', id: globalId('Address', id), ...fields, country: { code: country } };
  }

  order(order: Order): View {
    const { id, number, status, created, updatedAt, externalReference, money, lines, fulfillments, history } = order;
    const { amount, taxed } = moneyIn(money.currency);
    const user = this.records.get('user', order.user);
    const channel = this.records.get('channel', order.channel ?? null) ?? this.records.all('channel')[0];
    const transactions = order.transactions ?? [];
    return {
      __typename: 'Order',
      id: globalId('Order', id),
      ...{
        number,
        checkoutId: order.cart === undefined ? null : globalId('Checkout', order.cart),
        status,
        created,
        updatedAt,
        externalReference,
        isPaid: money.charged >= money.total,
        ...meta(order),
      },
      ...{
        ...SHIPPED_TO,
        userEmail: user?.email ?? order.email ?? '',
        user: user === undefined ? null : this.user(user),
      },
      channel: channel === undefined ? null : this.place('Channel', channel),
      shippingPrice: taxed(0),
      total: { gross: amount(money.total) },
      totalCharged: amount(money.charged),
      totalAuthorized: amount(0),
      totalRefunded: amount(money.refunded),
      totalGrantedRefund: amount(order.granted ?? 0),
      ...{ discounts: [], voucherCode: null, giftCards: [] },
      transactions: transactions.map((one) => transactionView(one, money.currency)),
      payments: order.markedAsPaid === true ? [{ gateway: 'manual', isActive: true }] : [],
      lines: () => lines.map((line) => this.orderLine(line, money.currency, channel?.warehouses)),
      fulfillments: () => fulfillments.map((fulfillment) => this.fulfillment(order, fulfillment)),
      events: () => history.map((event, index) => ({ id: globalId('OrderEvent', id * 1000 + index), ...event })),
    };
  }

  fulfillment({ lines: ordered, channel }: Order, { id, status, trackingNumber, created, lines }: Fulfillment): View {
    const warehouses = this.records.get('channel', channel ?? null)?.warehouses;
    return {
      __typename: 'Fulfillment',
      id: globalId('Fulfillment', id),
      ...{ status, trackingNumber, created },
      lines: lines.map(({ id: own, line, quantity }) => {
        const found = ordered.find((item) => item.id === line);
        return {
          id: globalId('FulfillmentLine', own),
          quantity,
          orderLine: found ? this.line(found, warehouses) : null,
        };
      }),
    };
  }

  warehouse(id: number): View | null {
    const found = this.records.get('warehouse', id);
    return found === undefined ? null : this.place('Warehouse', found);
  }

  connection(items: readonly View[], args: Args): View {
    return pageOf(items, args);
  }

  category(id: number): View | null {
    const found = this.records.get('category', id);
    if (found === undefined) {
      return null;
    }
    const above = this.ancestors(found).map(({ id: one }) => one);
    const ancestors = (args: Args) =>
      this.connection(
        above.map((one) => this.category(one)).filter((view) => view !== null),
        args,
      );
    return { ...this.place('Category', found), name: found.name ?? found.slug, ancestors };
  }

  /** From the root down. */
  private ancestors({ parent = null }: Place): Place[] {
    const found = this.records.get('category', parent);
    return found === undefined ? [] : [...this.ancestors(found), found];
  }

  productType(id: number | null): View | null {
    const found = this.records.get('productType', id);
    const views = (ids: readonly number[] = []) =>
      ids.flatMap((one) => this.records.get('attribute', one) ?? []).map(attributeView);
    return found === undefined
      ? null
      : {
          ...this.place('ProductType', found),
          productAttributes: () => views(found.productAttributes),
          assignedVariantAttributes: () => views(found.variantAttributes).map((attribute) => ({ attribute })),
        };
  }

  private taxClass(id: number | null): View | null {
    const found = this.records.get('taxClass', id);
    return found === undefined ? null : this.place('TaxClass', found);
  }

  private channel(id: number): View | null {
    const found = this.records.get('channel', id);
    return found === undefined ? null : this.place('Channel', found);
  }

  /** A line with the prices that it was bought at, without tax. */
  private orderLine(line: OrderLine, currency: string, warehouses?: readonly number[]): View {
    const { taxed } = moneyIn(currency);
    const { price = 0, productName = '', variantName = '', quantity } = line;
    return {
      ...this.line(line, warehouses),
      ...{ productName, variantName },
      ...{ isGift: false, taxRate: 0, undiscountedUnitPrice: taxed(price) },
      ...{ undiscountedTotalPrice: taxed(cents(price * quantity)), totalPrice: taxed(cents(price * quantity)) },
    };
  }

  /** Its variant shows the stock of the order's channel alone. */
  private line(
    { id, sku, variant, quantity, fulfilled, allocations }: OrderLine,
    warehouses?: readonly number[],
  ): View {
    return {
      __typename: 'OrderLine',
      id: globalId('OrderLine', id),
      productSku: sku,
      productVariantId: variant === null ? null : globalId('ProductVariant', variant),
      variant: () => {
        const found = this.records.get('variant', variant);
        return found === undefined ? null : this.variant(found, warehouses);
      },
      quantity,
      quantityFulfilled: fulfilled,
      quantityToFulfill: quantity - fulfilled,
      allocations: () =>
        allocations
          .filter((allocation) => allocation.quantity > 0)
          .map((allocation) => ({
            id: globalId('Allocation', allocation.id),
            quantity: allocation.quantity,
            warehouse: this.warehouse(allocation.warehouse),
          })),
    };
  }

  /** What open orders have put aside of a variant in a warehouse. */
  allocated(variant: number, warehouse: number): number {
    return this.records
      .all('order')
      .filter(({ status }) => status !== 'CANCELED')
      .flatMap(({ lines }) => lines)
      .filter((line) => line.variant === variant)
      .flatMap(({ allocations }) => allocations)
      .filter((allocation) => allocation.warehouse === warehouse)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  }
}

/** Variants as Saleor lists them: by their places, those without one behind; then by SKU. */
export function inPlace(variants: Variant[]): Variant[] {
  const place = ({ position }: Variant) => position ?? Number.MAX_SAFE_INTEGER;
  return variants.sort((a, b) => place(a) - place(b) || ((a.sku ?? '') < (b.sku ?? '') ? -1 : 1));
}
