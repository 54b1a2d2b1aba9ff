// Written by `npm run generate` from lib/catalogue. Do not edit.

/**
 * An order, as the back office is told of it.
 */
export interface Order {
  /**
   * The id in the store.
   */
  id: string;
  /**
   * @minItems 0
   */
  lines: {
    /**
     * The line in the store.
     */
    id?: string;
    /**
     * The order's line of the configurable product or the bundle that it is a part of.
     */
    parentId?: string;
    sku?: string;
    /**
     * The variant in Saleor, also where it has no SKU.
     */
    productVariantId?: string;
    /**
     * What the back office calls the variant, in Saleor.
     */
    externalReference?: string;
    /**
     * The type of the product in Adobe Commerce, such as configurable or bundle.
     */
    type?: string;
    name?: string;
    variantName?: string;
    /**
     * What was ordered.
     */
    quantity?: number;
    shipped?: number;
    cancelled?: number;
    /**
     * In Adobe Commerce.
     */
    invoiced?: number;
    refunded?: number;
    /**
     * Whether it is given for nothing.
     */
    gift?: boolean;
    /**
     * Of one piece, before discounts.
     */
    unitPrice?: {
      net: string;
      gross: string;
    };
    /**
     * Of the whole line; the price has it taken off already.
     */
    discount?: {
      net: string;
      gross: string;
    };
    /**
     * Of the whole line, after discounts. Where the parts of a bundle have prices of their own, the bundle has zero here: the sum over all lines counts nothing twice.
     */
    price?: {
      net: string;
      gross: string;
      tax: string;
    };
    /**
     * In percent.
     */
    taxRate?: string;
    /**
     * @minItems 0
     */
    options?: {
      id?: string;
      name?: string;
      value?: string;
    }[];
  }[];
  /**
   * The order number that the customer sees.
   */
  number?: string;
  /**
   * What another system calls the order, in Saleor.
   */
  externalReference?: string;
  /**
   * The cart in the store that it was made of, by which taxes were asked for.
   */
  cartId?: string;
  /**
   * True where taxes or shipping were estimated when the shopper bought: check and correct them.
   */
  estimated?: boolean;
  /**
   * The channel by its slug, or the store view by its number.
   */
  store?: {
    id: string;
    name?: string;
  };
  status?: string;
  /**
   * In Adobe Commerce, whose statuses each belong to a state.
   */
  state?: string;
  /**
   * Whether it was paid in full, also where something was paid back since.
   */
  paid?: boolean;
  /**
   * The payment status: `none`, `partial`, `full`, `overcharged`: what is charged, of the total without promised refunds.
   */
  chargeStatus?: string;
  /**
   * ISO 4217. Every amount of the order is in it.
   */
  currency?: string;
  /**
   * What is charged now, without what was paid back.
   */
  charged?: number;
  refunded?: number;
  authorized?: number;
  /**
   * The currency in which the website of Adobe Commerce counts.
   */
  baseCurrency?: string;
  /**
   * From the base currency to the currency of the order.
   */
  exchangeRate?: string;
  customer?: {
    /**
     * The id in the store; a guest has none.
     */
    id?: string;
    email?: string;
    firstName?: string;
    lastName?: string;
    company?: string;
    taxNumber?: string;
    /**
     * The customer group in Adobe Commerce.
     */
    groupId?: string;
    guest?: boolean;
  };
  billingAddress?: {
    firstName?: string;
    lastName?: string;
    company?: string;
    taxNumber?: string;
    /**
     * Its lines.
     *
     * @minItems 0
     */
    streetAddress?: string[];
    /**
     * The city.
     */
    addressLocality?: string;
    /**
     * A part of the city.
     */
    district?: string;
    /**
     * The region or state, by its name or as the store has it.
     */
    addressRegion?: string;
    regionCode?: string;
    postalCode?: string;
    /**
     * ISO 3166-1, two letters.
     */
    addressCountry?: string;
    telephone?: string;
  };
  shippingAddress?: {
    firstName?: string;
    lastName?: string;
    company?: string;
    taxNumber?: string;
    /**
     * Its lines.
     *
     * @minItems 0
     */
    streetAddress?: string[];
    /**
     * The city.
     */
    addressLocality?: string;
    /**
     * A part of the city.
     */
    district?: string;
    /**
     * The region or state, by its name or as the store has it.
     */
    addressRegion?: string;
    regionCode?: string;
    postalCode?: string;
    /**
     * ISO 3166-1, two letters.
     */
    addressCountry?: string;
    telephone?: string;
  };
  /**
   * Of Saleor its id; a collection point has its slug.
   */
  shippingMethod?: {
    code?: string;
    name?: string;
  };
  paymentMethod?: {
    code?: string;
    name?: string;
  };
  /**
   * The transactions of Saleor, with the reference of the payment service.
   *
   * @minItems 0
   */
  payments?: {
    reference?: string;
    name?: string;
    authorized?: string;
    charged?: string;
    refunded?: string;
  }[];
  totals?: {
    /**
     * The sum of the prices of all lines.
     */
    subtotal: {
      net: string;
      gross: string;
      tax: string;
    };
    /**
     * The sum of the discounts of all lines. The prices have them taken off already.
     */
    discount: {
      net: string;
      gross: string;
    };
    /**
     * After discounts.
     */
    shipping: {
      net: string;
      gross: string;
      tax: string;
    };
    /**
     * The taxes of the lines, the shipping and the fees, before gift cards.
     */
    tax: string;
    /**
     * What the store says that the order costs.
     */
    grandTotal: string;
    /**
     * What was paid, also where something was paid back since.
     */
    paid: string;
    /**
     * What was paid back.
     */
    refunded: string;
    /**
     * Gift wrapping and fixed product taxes.
     *
     * @minItems 0
     */
    fees?: {
      name: string;
      net: string;
      gross: string;
      tax: string;
    }[];
    /**
     * What gift cards have paid.
     */
    giftCards?: string;
    /**
     * What store credit and reward points have paid.
     */
    storeCredit?: string;
    /**
     * What the store counts and does not itemise. Net prices + tax - giftCards - storeCredit + adjustment is the grandTotal, and so are gross prices - giftCards - storeCredit + adjustment.
     */
    adjustment?: string;
    /**
     * What is authorized and not charged yet.
     */
    authorized?: string;
  };
  /**
   * Vouchers and rules, by name; the prices have them taken off already.
   *
   * @minItems 0
   */
  discounts?: {
    code?: string;
    name?: string;
    type?: string;
    amount?: string;
  }[];
  /**
   * The cards, without their codes.
   *
   * @minItems 0
   */
  giftCards?: {
    lastCharacters?: string;
    amount?: string;
  }[];
  customerNote?: string;
  /**
   * The comments in Adobe Commerce.
   *
   * @minItems 0
   */
  notes?: {
    text: string;
    /**
     * ISO 8601, UTC.
     */
    createdAt?: string;
    visibleToCustomer?: boolean;
  }[];
  /**
   * As in `EN` or `DE`.
   */
  language?: string;
  /**
   * What the shop or another app keeps with the order in Saleor.
   *
   * @minItems 0
   */
  metadata?: {
    key: string;
    value: string;
  }[];
  /**
   * All shipments and returns that the order has in Saleor. One that is missing has no pieces left.
   *
   * @minItems 0
   */
  shipments?: {
    id: string;
    status?: string;
  }[];
  /**
   * ISO 8601, UTC.
   */
  createdAt?: string;
  /**
   * ISO 8601, UTC.
   */
  updatedAt?: string;
}
