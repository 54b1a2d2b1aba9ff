// Written by `npm run generate` from lib/catalogue. Do not edit.

/**
 * A product was created in the back office. Event type: be-observer.catalog_product_create
 */
export interface ProductCreate {
  /**
   * Identifies the product in every system.
   */
  sku: string;
  name: string;
  /**
   * In the store's base currency; in Saleor that in SALEOR_CURRENCY, or of the first channel in use. Without it the store's own stays: bundles and configurable products may have none.
   */
  price?: number;
  /**
   * May contain HTML.
   */
  description?: string | null;
  /**
   * Prices in other currencies, or for one channel of Saleor alone; Adobe Commerce has none of them.
   *
   * @minItems 0
   */
  prices?: {
    amount: number;
    /**
     * The slug of a channel of Saleor.
     */
    channel?: string;
    /**
     * ISO 4217.
     */
    currency?: string;
  }[];
  /**
   * The product that a new one is a variant of: its id, as ids.product of an answer or an event of Saleor has it, or the SKU that it or one of its variants has; Adobe Commerce has none.
   */
  parentId?: string;
  /**
   * Of a new product in Adobe Commerce, such as simple or virtual.
   */
  type?: string;
  /**
   * In Saleor: published, and may be bought.
   */
  status?: 'enabled' | 'disabled';
  /**
   * Saleor has `both`, and `none`, which leaves it out of the lists of the shop.
   */
  visibility?: 'none' | 'catalog' | 'search' | 'both';
  /**
   * Saleor keeps it in the metadata of the product.
   */
  shortDescription?: string | null;
  /**
   * The slug in Saleor.
   */
  urlKey?: string;
  /**
   * In the unit of the store.
   */
  weight?: number | null;
  /**
   * By its name.
   */
  taxClass?: string | null;
  /**
   * In Adobe Commerce; Saleor has promotions for it.
   */
  specialPrice?: {
    amount: number;
    /**
     * The first day, such as 2026-12-24.
     */
    from?: string;
    /**
     * The last day.
     */
    to?: string;
  } | null;
  /**
   * By url key (the slug in Saleor) or by path, as in Camping/Tents. All of them; in Saleor, which has one, the first.
   *
   * @minItems 0
   */
  categories?: string[];
  /**
   * Others stay as they are.
   *
   * @minItems 0
   */
  attributes?: {
    /**
     * The code in Adobe Commerce, the slug in Saleor.
     */
    code: string;
    /**
     * Options by their labels; several as a list. Null takes the value away.
     */
    value: string | number | boolean | string[] | null;
  }[];
  /**
   * Of Adobe Commerce, by their codes: all of them.
   *
   * @minItems 0
   */
  websites?: string[];
  seo?: {
    title?: string | null;
    description?: string | null;
    keywords?: string | null;
  };
  /**
   * Others stay as they are.
   *
   * @minItems 0
   */
  translations?: {
    /**
     * Of Saleor, such as de or pt-BR.
     */
    locale?: string;
    /**
     * Of Adobe Commerce, by its code.
     */
    storeView?: string;
    name?: string | null;
    description?: string | null;
    shortDescription?: string | null;
    urlKey?: string | null;
    seo?: {
      title?: string | null;
      description?: string | null;
      keywords?: string | null;
    };
  }[];
}

/**
 * A product changed in the back office. Event type: be-observer.catalog_product_update
 */
export interface ProductUpdate {
  /**
   * Identifies the product in every system.
   */
  sku: string;
  name: string;
  /**
   * In the store's base currency; in Saleor that in SALEOR_CURRENCY, or of the first channel in use. Without it the store's own stays: bundles and configurable products may have none.
   */
  price?: number;
  /**
   * May contain HTML.
   */
  description?: string | null;
  /**
   * Prices in other currencies, or for one channel of Saleor alone; Adobe Commerce has none of them.
   *
   * @minItems 0
   */
  prices?: {
    amount: number;
    /**
     * The slug of a channel of Saleor.
     */
    channel?: string;
    /**
     * ISO 4217.
     */
    currency?: string;
  }[];
  /**
   * The product that a new one is a variant of: its id, as ids.product of an answer or an event of Saleor has it, or the SKU that it or one of its variants has; Adobe Commerce has none.
   */
  parentId?: string;
  /**
   * Of a new product in Adobe Commerce, such as simple or virtual.
   */
  type?: string;
  /**
   * In Saleor: published, and may be bought.
   */
  status?: 'enabled' | 'disabled';
  /**
   * Saleor has `both`, and `none`, which leaves it out of the lists of the shop.
   */
  visibility?: 'none' | 'catalog' | 'search' | 'both';
  /**
   * Saleor keeps it in the metadata of the product.
   */
  shortDescription?: string | null;
  /**
   * The slug in Saleor.
   */
  urlKey?: string;
  /**
   * In the unit of the store.
   */
  weight?: number | null;
  /**
   * By its name.
   */
  taxClass?: string | null;
  /**
   * In Adobe Commerce; Saleor has promotions for it.
   */
  specialPrice?: {
    amount: number;
    /**
     * The first day, such as 2026-12-24.
     */
    from?: string;
    /**
     * The last day.
     */
    to?: string;
  } | null;
  /**
   * By url key (the slug in Saleor) or by path, as in Camping/Tents. All of them; in Saleor, which has one, the first.
   *
   * @minItems 0
   */
  categories?: string[];
  /**
   * Others stay as they are.
   *
   * @minItems 0
   */
  attributes?: {
    /**
     * The code in Adobe Commerce, the slug in Saleor.
     */
    code: string;
    /**
     * Options by their labels; several as a list. Null takes the value away.
     */
    value: string | number | boolean | string[] | null;
  }[];
  /**
   * Of Adobe Commerce, by their codes: all of them.
   *
   * @minItems 0
   */
  websites?: string[];
  seo?: {
    title?: string | null;
    description?: string | null;
    keywords?: string | null;
  };
  /**
   * Others stay as they are.
   *
   * @minItems 0
   */
  translations?: {
    /**
     * Of Saleor, such as de or pt-BR.
     */
    locale?: string;
    /**
     * Of Adobe Commerce, by its code.
     */
    storeView?: string;
    name?: string | null;
    description?: string | null;
    shortDescription?: string | null;
    urlKey?: string | null;
    seo?: {
      title?: string | null;
      description?: string | null;
      keywords?: string | null;
    };
  }[];
}

/**
 * A product was removed from the back office. Event type: be-observer.catalog_product_delete
 */
export interface ProductDelete {
  /**
   * Identifies the product in every system.
   */
  sku: string;
}

/**
 * A customer was created in the back office. Event type: be-observer.customer_create
 */
export interface CustomerCreate {
  /**
   * The first name.
   */
  name: string;
  lastname: string;
  email: string;
  /**
   * A website of Adobe Commerce, by its code or number: needed where the address is on several.
   */
  website?: number | string;
  /**
   * A customer group, by its number. Saleor, which has no groups, keeps it with the customer.
   */
  groupId?: number | string;
  /**
   * Whether the customer may log in. Saleor alone takes it.
   */
  active?: boolean;
  /**
   * The back office's own name for the customer in Saleor; null takes it away.
   */
  externalReference?: string | null;
  /**
   * The VAT or tax number. Saleor keeps it with the customer; null takes it away.
   */
  taxNumber?: string | null;
  /**
   * As 1990-01-31. Saleor keeps it with the customer; null takes it away.
   */
  birthDate?: string | null;
  /**
   * Whether the customer wants the newsletter. Adobe Commerce may ask the customer first; Saleor keeps it with the customer.
   */
  marketingConsent?: boolean;
  /**
   * A default address. It replaces the one that is there, as a whole; null takes it away. Without names it has those of the customer in Adobe Commerce.
   */
  billingAddress?: {
    /**
     * Its lines.
     *
     * @minItems 1
     */
    streetAddress: string[];
    /**
     * ISO 3166-1, two letters.
     */
    addressCountry: string;
    firstName?: string;
    lastName?: string;
    company?: string;
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
    postalCode?: string;
    /**
     * Adobe Commerce wants one, unless its settings say otherwise.
     */
    telephone?: string;
    /**
     * Of the company. Adobe Commerce alone takes it.
     */
    taxNumber?: string;
  } | null;
  /**
   * A default address. It replaces the one that is there, as a whole; null takes it away. Without names it has those of the customer in Adobe Commerce.
   */
  shippingAddress?: {
    /**
     * Its lines.
     *
     * @minItems 1
     */
    streetAddress: string[];
    /**
     * ISO 3166-1, two letters.
     */
    addressCountry: string;
    firstName?: string;
    lastName?: string;
    company?: string;
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
    postalCode?: string;
    /**
     * Adobe Commerce wants one, unless its settings say otherwise.
     */
    telephone?: string;
    /**
     * Of the company. Adobe Commerce alone takes it.
     */
    taxNumber?: string;
  } | null;
}

/**
 * A customer changed in the back office. Event type: be-observer.customer_update
 */
export interface CustomerUpdate {
  /**
   * Adobe Commerce's number, or Saleor's id or external reference.
   */
  id: number | string;
  /**
   * The first name.
   */
  name: string;
  lastname: string;
  email: string;
  /**
   * A website of Adobe Commerce, by its code or number: needed where the address is on several.
   */
  website?: number | string;
  /**
   * A customer group, by its number. Saleor, which has no groups, keeps it with the customer.
   */
  groupId?: number | string;
  /**
   * Whether the customer may log in. Saleor alone takes it.
   */
  active?: boolean;
  /**
   * The back office's own name for the customer in Saleor; null takes it away.
   */
  externalReference?: string | null;
  /**
   * The VAT or tax number. Saleor keeps it with the customer; null takes it away.
   */
  taxNumber?: string | null;
  /**
   * As 1990-01-31. Saleor keeps it with the customer; null takes it away.
   */
  birthDate?: string | null;
  /**
   * Whether the customer wants the newsletter. Adobe Commerce may ask the customer first; Saleor keeps it with the customer.
   */
  marketingConsent?: boolean;
  /**
   * A default address. It replaces the one that is there, as a whole; null takes it away. Without names it has those of the customer in Adobe Commerce.
   */
  billingAddress?: {
    /**
     * Its lines.
     *
     * @minItems 1
     */
    streetAddress: string[];
    /**
     * ISO 3166-1, two letters.
     */
    addressCountry: string;
    firstName?: string;
    lastName?: string;
    company?: string;
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
    postalCode?: string;
    /**
     * Adobe Commerce wants one, unless its settings say otherwise.
     */
    telephone?: string;
    /**
     * Of the company. Adobe Commerce alone takes it.
     */
    taxNumber?: string;
  } | null;
  /**
   * A default address. It replaces the one that is there, as a whole; null takes it away. Without names it has those of the customer in Adobe Commerce.
   */
  shippingAddress?: {
    /**
     * Its lines.
     *
     * @minItems 1
     */
    streetAddress: string[];
    /**
     * ISO 3166-1, two letters.
     */
    addressCountry: string;
    firstName?: string;
    lastName?: string;
    company?: string;
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
    postalCode?: string;
    /**
     * Adobe Commerce wants one, unless its settings say otherwise.
     */
    telephone?: string;
    /**
     * Of the company. Adobe Commerce alone takes it.
     */
    taxNumber?: string;
  } | null;
}

/**
 * A customer was removed from the back office. Event type: be-observer.customer_delete
 */
export interface CustomerDelete {
  /**
   * Adobe Commerce's number, or Saleor's id or external reference.
   */
  id: number | string;
  /**
   * Finds the customer in a store that does not know the id.
   */
  email?: string;
  /**
   * A website of Adobe Commerce, by its code or number: needed where the address is on several.
   */
  website?: number | string;
}

/**
 * A customer group was created in the back office. Event type: be-observer.customer_group_create
 */
export interface CustomerGroupCreate {
  /**
   * The group's code in Adobe Commerce.
   */
  name: string;
  /**
   * A customer tax class of Adobe Commerce.
   */
  taxClassId: number | string;
}

/**
 * A customer group changed in the back office. Event type: be-observer.customer_group_update
 */
export interface CustomerGroupUpdate {
  id: number | string;
  /**
   * The group's code in Adobe Commerce.
   */
  name: string;
  /**
   * A customer tax class of Adobe Commerce.
   */
  taxClassId: number | string;
}

/**
 * A customer group was removed from the back office. Event type: be-observer.customer_group_delete
 */
export interface CustomerGroupDelete {
  id: number | string;
}

/**
 * An order's status changed in the back office. Event type: be-observer.sales_order_status_update
 */
export interface OrderStatusUpdate {
  /**
   * Adobe Commerce's number, or Saleor's id or external reference.
   */
  id: number | string;
  /**
   * A status code, such as processing.
   */
  status: string;
  /**
   * Whether Adobe Commerce sends the customer an e-mail; Saleor sends none of its own.
   */
  notifyCustomer?: boolean;
}

/**
 * Goods of an order left the warehouse. Event type: be-observer.sales_order_shipment_create
 */
export interface ShipmentCreate {
  /**
   * Adobe Commerce's number, or Saleor's id or external reference.
   */
  orderId: number | string;
  /**
   * @minItems 1
   */
  items: {
    /**
     * The order's line; in Saleor its id, or the SKU.
     */
    orderItemId: number | string;
    qty: number;
  }[];
  /**
   * @minItems 1
   */
  tracks: {
    trackNumber: string;
    title: string;
    carrierCode: string;
  }[];
  comment?: {
    comment: string;
    visibleOnFront: boolean;
  };
  /**
   * More comments, as a change of a shipment has them.
   *
   * @minItems 0
   */
  comments?: {
    comment: string;
    notifyCustomer?: boolean;
    visibleOnFront?: boolean;
  }[];
  /**
   * The inventory source that the goods leave.
   */
  stockSourceCode?: string;
}

/**
 * A shipment's tracking or comments changed in the back office. Event type: be-observer.sales_order_shipment_update
 */
export interface ShipmentUpdate {
  /**
   * Adobe Commerce's number, or Saleor's id or external reference.
   */
  id: number | string;
  /**
   * Adobe Commerce's number, or Saleor's id or external reference.
   */
  orderId: number | string;
  /**
   * @minItems 1
   */
  items: {
    /**
     * Adobe Commerce's number, or Saleor's id or external reference.
     */
    entityId: number | string;
    /**
     * The order's line; in Saleor its id, or the SKU.
     */
    orderItemId: number | string;
    qty: number;
  }[];
  /**
   * @minItems 0
   */
  tracks: {
    trackNumber: string;
    title: string;
    carrierCode: string;
    /**
     * The id in Adobe Commerce of one that is there; without it, a new one.
     */
    entityId?: number | string;
  }[];
  /**
   * @minItems 0
   */
  comments: {
    notifyCustomer: boolean;
    comment: string;
    visibleOnFront: boolean;
    /**
     * The id in Adobe Commerce of one that is there; without it, a new one.
     */
    entityId?: number | string;
  }[];
  /**
   * Tracks to take away in Adobe Commerce, by their ids.
   *
   * @minItems 0
   *
   * Items: Adobe Commerce's number, or Saleor's id or external reference.
   */
  removedTracks?: (number | string)[];
  /**
   * The inventory source that the goods leave.
   */
  stockSourceCode?: string;
}

/**
 * An order, or a part of it, was invoiced in the back office. Event type: be-observer.sales_order_invoice_create
 */
export interface InvoiceCreate {
  /**
   * Adobe Commerce's number, or Saleor's id or external reference.
   */
  orderId: number | string;
  /**
   * What is invoiced; without it, all that is left.
   *
   * @minItems 1
   */
  items?: {
    /**
     * The order's line.
     */
    orderItemId: number | string;
    qty: number;
  }[];
  /**
   * Whether the payment service takes the money now.
   */
  capture?: boolean;
  /**
   * Whether the store sends the customer an e-mail.
   */
  notifyCustomer?: boolean;
}

/**
 * Money was paid back in the back office. The store writes a credit memo, and pays nothing itself. Event type: be-observer.sales_order_refund_create
 */
export interface RefundCreate {
  /**
   * Adobe Commerce's number, or Saleor's id or external reference.
   */
  orderId: number | string;
  /**
   * What is paid back; an empty list is an amount alone. Without it, all that is left.
   *
   * @minItems 0
   */
  items?: {
    /**
     * The order's line.
     */
    orderItemId: number | string;
    qty: number;
    /**
     * Whether the pieces go back into the stock.
     */
    returnToStock?: boolean;
  }[];
  /**
   * Of the shipping; without it, what is left of it.
   */
  shipping?: number;
  /**
   * More than that, or, below zero, less: a fee.
   */
  adjustment?: number;
  /**
   * Whether the store sends the customer an e-mail.
   */
  notifyCustomer?: boolean;
}

/**
 * An order was invoiced in Adobe Commerce, or its invoice changed; the rest of it is read. Event type: com.adobe.commerce.observer.sales_order_invoice_save_commit_after
 */
export interface CommerceInvoiceSaved {
  entity_id: number | string;
  order_id?: number | string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  created_at?: string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  updated_at?: string | null;
  _isNew?: boolean | number | string | null;
}

/**
 * Money was paid back in Adobe Commerce, or a credit memo changed; the rest of it is read. Event type: com.adobe.commerce.observer.sales_order_creditmemo_save_commit_after
 */
export interface CommerceRefundSaved {
  entity_id: number | string;
  order_id?: number | string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  created_at?: string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  updated_at?: string | null;
  _isNew?: boolean | number | string | null;
}

/**
 * Quantities of products changed in the back office; a payload is a list. Event type: be-observer.catalog_stock_update
 *
 * @minItems 1
 */
export type StockUpdate = {
  sku: string;
  /**
   * An inventory source of Adobe Commerce, or the slug of a warehouse of Saleor.
   */
  source: string;
  /**
   * The absolute quantity, not a difference.
   */
  quantity: number;
  outOfStock: boolean;
}[];

/**
 * A product was created or changed in Adobe Commerce. Event type: com.adobe.commerce.observer.catalog_product_save_commit_after
 */
export interface CommerceProductSaved {
  sku: string;
  id?: number | string | null;
  name?: string | boolean | null;
  price?: number | string | null;
  description?: string | boolean | null;
  type_id?: string | boolean | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  created_at?: string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  updated_at?: string | null;
  status?: number | string | null;
  visibility?: number | string | null;
  weight?: number | string | null;
  short_description?: string | boolean | null;
  url_key?: string | boolean | null;
  tax_class_id?: number | string | null;
  special_price?: number | string | null;
  special_from_date?: string | boolean | null;
  special_to_date?: string | boolean | null;
  meta_title?: string | boolean | null;
  meta_description?: string | boolean | null;
  meta_keyword?: string | boolean | null;
  /**
   * Where the save has set them.
   */
  category_ids?: (number | string)[] | null;
  /**
   * The store view it was saved in; 0 is all of them.
   */
  store_id?: number | string | null;
  _isNew?: boolean | number | string | null;
}

/**
 * A product was removed from Adobe Commerce. Event type: com.adobe.commerce.observer.catalog_product_delete_commit_after
 */
export interface CommerceProductDeleted {
  sku: string;
  id?: number | string | null;
}

/**
 * A customer was created or changed in Adobe Commerce; the rest of it is read. Event type: com.adobe.commerce.observer.customer_save_commit_after
 */
export interface CommerceCustomerSaved {
  id: number | string;
  email?: string | null;
  firstname?: string | null;
  lastname?: string | null;
  group_id?: number | string | null;
  taxvat?: string | null;
  dob?: string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  created_at?: string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  updated_at?: string | null;
  _isNew?: boolean | number | string | null;
}

/**
 * A customer was removed from Adobe Commerce. Event type: com.adobe.commerce.observer.customer_delete_commit_after
 */
export interface CommerceCustomerDeleted {
  id: number | string;
  email?: string | null;
}

/**
 * A customer got an address in Adobe Commerce, or another one; the customer is read. Event type: com.adobe.commerce.observer.customer_address_save_commit_after
 * An address was taken from a customer in Adobe Commerce; the customer is read. Event type: com.adobe.commerce.observer.customer_address_delete_commit_after
 * Somebody subscribed to the newsletter in Adobe Commerce, or no more; their customer is read. Event type: com.adobe.commerce.observer.newsletter_subscriber_save_commit_after
 */
export interface CommerceCustomerPart {
  parent_id?: number | string | null;
  customer_id?: number | string | null;
  firstname?: string | null;
  lastname?: string | null;
  company?: string | null;
  street?: string | null;
  city?: string | null;
  region?: string | null;
  postcode?: string | null;
  country_id?: string | null;
  telephone?: string | null;
  vat_id?: string | null;
  is_default_billing?: boolean | number | string | null;
  is_default_shipping?: boolean | number | string | null;
  subscriber_status?: number | string | null;
}

/**
 * A customer group was created or changed in Adobe Commerce. Event type: com.adobe.commerce.observer.customer_group_save_commit_after
 */
export interface CommerceGroupSaved {
  customer_group_code: string;
  customer_group_id?: number | string | null;
  tax_class_id?: number | string | null;
}

/**
 * A customer group was removed from Adobe Commerce. Event type: com.adobe.commerce.observer.customer_group_delete_commit_after
 */
export interface CommerceGroupDeleted {
  customer_group_id: number | string;
  customer_group_code?: string | null;
  tax_class_id?: number | string | null;
}

/**
 * An order was placed or changed in Adobe Commerce. Event type: com.adobe.commerce.observer.sales_order_save_commit_after
 */
export interface CommerceOrderSaved {
  id: number | string;
  increment_id?: string | null;
  status?: string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  created_at?: string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  updated_at?: string | null;
  _isNew?: boolean | number | string | null;
}

/**
 * Goods of an order left, or their shipment changed, in Adobe Commerce; the rest of it is read. Event type: com.adobe.commerce.observer.sales_order_shipment_save_commit_after
 */
export interface CommerceShipmentSaved {
  entity_id: number | string;
  order_id?: number | string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  created_at?: string | null;
  /**
   * UTC, as 2026-01-31 09:30:00.
   */
  updated_at?: string | null;
  _isNew?: boolean | number | string | null;
}

/**
 * A shipment got a tracking number in Adobe Commerce, or another one. Event type: com.adobe.commerce.observer.sales_order_shipment_track_save_commit_after
 * A tracking number was taken from a shipment in Adobe Commerce. Event type: com.adobe.commerce.observer.sales_order_shipment_track_delete_commit_after
 */
export interface CommerceTrackChanged {
  parent_id: number | string;
  entity_id?: number | string | null;
  order_id?: number | string | null;
}

/**
 * A product's stock item changed in Adobe Commerce. Event type: com.adobe.commerce.observer.cataloginventory_stock_item_save_commit_after
 */
export interface CommerceStockSaved {
  product_id: number | string;
  item_id?: number | string | null;
  stock_id?: number | string | null;
  qty?: number | string | null;
  is_in_stock?: boolean | number | string | null;
}

/**
 * A product was created in Saleor. Event type: saleor.product_created
 * A product changed in Saleor. Event type: saleor.product_updated
 */
export type SaleorVariants = {
  id: string;
  weight?: {
    value?: number | null;
  } | null;
  attributes?:
    | {
        attribute?: {
          slug?: string | null;
          inputType?: string | null;
        } | null;
        values?:
          | {
              name?: string | null;
              plainText?: string | null;
              richText?: string | null;
              boolean?: boolean | null;
              date?: string | null;
              dateTime?: string | null;
            }[]
          | null;
      }[]
    | null;
  metadata?:
    | {
        key?: string | null;
        value?: string | null;
      }[]
    | null;
  sku?: string | null;
  name?: string | null;
  externalReference?: string | null;
  channelListings?:
    | {
        price?: {
          amount?: number | null;
          currency?: string | null;
        } | null;
        channel?: {
          slug?: string | null;
        } | null;
      }[]
    | null;
  created?: string | null;
  updatedAt?: string | null;
  product?: {
    id?: string | null;
    name?: string | null;
    description?: string | null;
    externalReference?: string | null;
    updatedAt?: string | null;
    channelListings?:
      | {
          channel?: {
            slug?: string | null;
          } | null;
          isPublished?: boolean | null;
          isAvailableForPurchase?: boolean | null;
          visibleInListings?: boolean | null;
        }[]
      | null;
    weight?: {
      value?: number | null;
    } | null;
    attributes?:
      | {
          attribute?: {
            slug?: string | null;
            inputType?: string | null;
          } | null;
          values?:
            | {
                name?: string | null;
                plainText?: string | null;
                richText?: string | null;
                boolean?: boolean | null;
                date?: string | null;
                dateTime?: string | null;
              }[]
            | null;
        }[]
      | null;
    metadata?:
      | {
          key?: string | null;
          value?: string | null;
        }[]
      | null;
    slug?: string | null;
    seoTitle?: string | null;
    seoDescription?: string | null;
    metafield?: string | null;
    taxClass?: {
      name?: string | null;
    } | null;
    category?: {
      slug?: string | null;
    } | null;
  } | null;
}[];

/**
 * A product was removed in Saleor. Event type: saleor.product_deleted
 */
export interface SaleorProduct {
  id: string;
  name?: string | null;
}

/**
 * A variant was created in Saleor. Event type: saleor.product_variant_created
 * A variant changed in Saleor. Event type: saleor.product_variant_updated
 * A variant was removed in Saleor. Event type: saleor.product_variant_deleted
 */
export interface SaleorVariant {
  id: string;
  weight?: {
    value?: number | null;
  } | null;
  attributes?:
    | {
        attribute?: {
          slug?: string | null;
          inputType?: string | null;
        } | null;
        values?:
          | {
              name?: string | null;
              plainText?: string | null;
              richText?: string | null;
              boolean?: boolean | null;
              date?: string | null;
              dateTime?: string | null;
            }[]
          | null;
      }[]
    | null;
  metadata?:
    | {
        key?: string | null;
        value?: string | null;
      }[]
    | null;
  sku?: string | null;
  name?: string | null;
  externalReference?: string | null;
  channelListings?:
    | {
        price?: {
          amount?: number | null;
          currency?: string | null;
        } | null;
        channel?: {
          slug?: string | null;
        } | null;
      }[]
    | null;
  created?: string | null;
  updatedAt?: string | null;
  product?: {
    id?: string | null;
    name?: string | null;
    description?: string | null;
    externalReference?: string | null;
    updatedAt?: string | null;
    channelListings?:
      | {
          channel?: {
            slug?: string | null;
          } | null;
          isPublished?: boolean | null;
          isAvailableForPurchase?: boolean | null;
          visibleInListings?: boolean | null;
        }[]
      | null;
    weight?: {
      value?: number | null;
    } | null;
    attributes?:
      | {
          attribute?: {
            slug?: string | null;
            inputType?: string | null;
          } | null;
          values?:
            | {
                name?: string | null;
                plainText?: string | null;
                richText?: string | null;
                boolean?: boolean | null;
                date?: string | null;
                dateTime?: string | null;
              }[]
            | null;
        }[]
      | null;
    metadata?:
      | {
          key?: string | null;
          value?: string | null;
        }[]
      | null;
    slug?: string | null;
    seoTitle?: string | null;
    seoDescription?: string | null;
    metafield?: string | null;
    taxClass?: {
      name?: string | null;
    } | null;
    category?: {
      slug?: string | null;
    } | null;
  } | null;
}

/**
 * The stock of a variant changed in Saleor. Event type: saleor.product_variant_stock_updated
 * A variant has stock again in Saleor. Event type: saleor.product_variant_back_in_stock
 * A variant has no stock left in Saleor. Event type: saleor.product_variant_out_of_stock
 * A warehouse was removed in Saleor. Event type: saleor.warehouse_deleted
 * The stock of variants, as an event about them or about an order carried it. Event type: saleor.stock_changed
 */
export type SaleorStocks = {
  productVariant: {
    id: string;
    sku?: string | null;
  };
  warehouse: {
    id: string;
    slug?: string | null;
  };
  quantity?: number | null;
  quantityAllocated?: number | null;
  gone?: boolean;
}[];

/**
 * A customer was created in Saleor. Event type: saleor.customer_created
 * A customer changed in Saleor. Event type: saleor.customer_updated
 * A customer was removed in Saleor. Event type: saleor.customer_deleted
 */
export interface SaleorCustomer {
  id: string;
  email?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  externalReference?: string | null;
  isActive?: boolean | null;
  isStaff?: boolean | null;
  dateJoined?: string | null;
  updatedAt?: string | null;
  defaultBillingAddress?: {
    firstName?: string | null;
    lastName?: string | null;
    companyName?: string | null;
    phone?: string | null;
    streetAddress1?: string | null;
    streetAddress2?: string | null;
    city?: string | null;
    cityArea?: string | null;
    postalCode?: string | null;
    countryArea?: string | null;
    country?: {
      code?: string | null;
    } | null;
  } | null;
  defaultShippingAddress?: {
    firstName?: string | null;
    lastName?: string | null;
    companyName?: string | null;
    phone?: string | null;
    streetAddress1?: string | null;
    streetAddress2?: string | null;
    city?: string | null;
    cityArea?: string | null;
    postalCode?: string | null;
    countryArea?: string | null;
    country?: {
      code?: string | null;
    } | null;
  } | null;
  metadata?:
    | {
        key?: string | null;
        value?: string | null;
      }[]
    | null;
}

/**
 * An order was placed in Saleor. Event type: saleor.order_created
 * Orders were made in bulk in Saleor. Event type: saleor.order_bulk_created
 * An order was confirmed in Saleor. Event type: saleor.order_confirmed
 * An order was paid in Saleor. Event type: saleor.order_paid
 * An order was paid in full in Saleor. Event type: saleor.order_fully_paid
 * Money of an order was paid back in Saleor. Event type: saleor.order_refunded
 * All money of an order was paid back in Saleor. Event type: saleor.order_fully_refunded
 * An order was not paid in time in Saleor. Event type: saleor.order_expired
 * An order changed in Saleor. Event type: saleor.order_updated
 * An order was cancelled in Saleor. Event type: saleor.order_cancelled
 * An order was fulfilled in Saleor. Event type: saleor.order_fulfilled
 */
export interface SaleorOrder {
  id: string;
  number?: string | null;
  checkoutId?: string | null;
  status?: string | null;
  isPaid?: boolean | null;
  externalReference?: string | null;
  languageCodeEnum?: string | null;
  customerNote?: string | null;
  created?: string | null;
  updatedAt?: string | null;
  lines?:
    | {
        id?: string | null;
        productSku?: string | null;
        productVariantId?: string | null;
        quantity?: number | null;
        quantityFulfilled?: number | null;
        productName?: string | null;
        variantName?: string | null;
        isGift?: boolean | null;
        taxRate?: number | null;
        variant?: {
          externalReference?: string | null;
        } | null;
        undiscountedUnitPrice?: {
          net?: {
            amount?: number | null;
          } | null;
          gross?: {
            amount?: number | null;
          } | null;
        } | null;
        undiscountedTotalPrice?: {
          net?: {
            amount?: number | null;
          } | null;
          gross?: {
            amount?: number | null;
          } | null;
        } | null;
        totalPrice?: {
          net?: {
            amount?: number | null;
          } | null;
          gross?: {
            amount?: number | null;
          } | null;
        } | null;
      }[]
    | null;
  metadata?:
    | {
        key?: string | null;
        value?: string | null;
      }[]
    | null;
  channel?: {
    slug?: string | null;
  } | null;
  userEmail?: string | null;
  billingAddress?: {
    firstName?: string | null;
    lastName?: string | null;
    companyName?: string | null;
    phone?: string | null;
    streetAddress1?: string | null;
    streetAddress2?: string | null;
    city?: string | null;
    cityArea?: string | null;
    postalCode?: string | null;
    countryArea?: string | null;
    country?: {
      code?: string | null;
    } | null;
  } | null;
  shippingAddress?: {
    firstName?: string | null;
    lastName?: string | null;
    companyName?: string | null;
    phone?: string | null;
    streetAddress1?: string | null;
    streetAddress2?: string | null;
    city?: string | null;
    cityArea?: string | null;
    postalCode?: string | null;
    countryArea?: string | null;
    country?: {
      code?: string | null;
    } | null;
  } | null;
  user?: {
    id?: string | null;
    email?: string | null;
    firstName?: string | null;
    lastName?: string | null;
  } | null;
  shippingMethodName?: string | null;
  collectionPointName?: string | null;
  shippingPrice?: {
    net?: {
      amount?: number | null;
    } | null;
    gross?: {
      amount?: number | null;
    } | null;
  } | null;
  deliveryMethod?: {
    id?: string | null;
    slug?: string | null;
  } | null;
  discounts?:
    | {
        type?: string | null;
        name?: string | null;
        amount?: {
          amount?: number | null;
        } | null;
      }[]
    | null;
  voucherCode?: string | null;
  giftCards?:
    | {
        last4CodeChars?: string | null;
      }[]
    | null;
  transactions?:
    | {
        name?: string | null;
        pspReference?: string | null;
        authorizedAmount?: {
          amount?: number | null;
        } | null;
        chargedAmount?: {
          amount?: number | null;
        } | null;
        refundedAmount?: {
          amount?: number | null;
        } | null;
      }[]
    | null;
  payments?:
    | {
        gateway?: string | null;
        isActive?: boolean | null;
      }[]
    | null;
  total?: {
    gross?: {
      amount?: number | null;
      currency?: string | null;
    } | null;
  } | null;
  totalCharged?: {
    amount?: number | null;
  } | null;
  totalAuthorized?: {
    amount?: number | null;
  } | null;
  totalRefunded?: {
    amount?: number | null;
  } | null;
  totalGrantedRefund?: {
    amount?: number | null;
  } | null;
  fulfillments?:
    | {
        id: string;
        status?: string | null;
        trackingNumber?: string | null;
        created?: string | null;
        lines?:
          | {
              quantity?: number | null;
              orderLine?: {
                id?: string | null;
                productSku?: string | null;
                productVariantId?: string | null;
                quantity?: number | null;
              } | null;
            }[]
          | null;
      }[]
    | null;
}

/**
 * Goods of an order were sent in Saleor. Event type: saleor.fulfillment_created
 * A fulfillment that waited was approved in Saleor. Event type: saleor.fulfillment_approved
 * A fulfillment was cancelled in Saleor. Event type: saleor.fulfillment_canceled
 * A fulfillment got a tracking number in Saleor. Event type: saleor.fulfillment_tracking_number_updated
 * A fulfillment is part of an order that changed in Saleor. Event type: saleor.fulfillment_changed
 * Goods of an order came back, or were refunded or replaced, in Saleor. Event type: saleor.fulfillment_returned
 */
export interface SaleorFulfillment {
  fulfillment: {
    id: string;
    status?: string | null;
    trackingNumber?: string | null;
    created?: string | null;
    lines?:
      | {
          quantity?: number | null;
          orderLine?: {
            id?: string | null;
            productSku?: string | null;
            productVariantId?: string | null;
            quantity?: number | null;
          } | null;
        }[]
      | null;
  };
  order?: {
    id: string;
    number?: string | null;
  } | null;
}

/**
 * The texts of a product were published in the CMS, in one locale. Event type: cms.product_published
 */
export interface CmsProductPublished {
  /**
   * The content type, such as api::product.product.
   */
  uid: string;
  /**
   * The document, which is the same in all locales.
   */
  documentId: string;
  /**
   * Such as de or pt-BR.
   */
  locale: string;
  /**
   * When it was published, or ceased to be. It orders the changes.
   */
  updatedAt: string;
  sku: string;
  name: string;
  /**
   * Its place in the addresses of the shop.
   */
  slug?: string | null;
  /**
   * HTML, made of the Markdown or the blocks of the CMS.
   */
  description?: string | null;
  seo?: {
    title?: string | null;
    description?: string | null;
  };
}

/**
 * The texts of a product are not published any more in the CMS, in one locale. Event type: cms.product_unpublished
 */
export interface CmsProductUnpublished {
  /**
   * The content type, such as api::product.product.
   */
  uid: string;
  /**
   * The document, which is the same in all locales.
   */
  documentId: string;
  /**
   * Such as de or pt-BR.
   */
  locale: string;
  /**
   * When it was published, or ceased to be. It orders the changes.
   */
  updatedAt: string;
  sku: string;
}

/**
 * What is to be taxed: a cart, or an order.
 */
export interface TaxCart {
  /**
   * ISO 4217.
   */
  currency: string;
  pricesIncludeTax: boolean;
  /**
   * @minItems 0
   */
  lines: {
    taxable: boolean;
    quantity: number;
    /**
     * In decimals, such as "12.50".
     */
    amount: string;
    id?: string;
    sku?: string;
    /**
     * The name of the product's tax class.
     */
    taxClass?: string;
  }[];
  shipping: {
    /**
     * In decimals, such as "12.50".
     */
    amount: string;
  };
  /**
   * The channel of Saleor, or the store view of Adobe Commerce.
   */
  channel?: string;
  /**
   * Where it goes. A new cart has none yet.
   */
  address?: {
    /**
     * ISO 3166-1, such as DE.
     */
    country: string;
    region?: string;
    city?: string;
    postalCode?: string;
  };
  /**
   * On the whole: they are not in the lines.
   *
   * @minItems 0
   */
  discounts?: {
    on: string;
    /**
     * In decimals, such as "12.50".
     */
    amount: string;
  }[];
}

/**
 * The taxes of each line, in the order in which they were asked for, and of the shipping.
 */
export interface TaxAnswer {
  /**
   * @minItems 0
   */
  lines: {
    /**
     * Without tax.
     */
    net: string | number;
    /**
     * With tax.
     */
    gross: string | number;
    /**
     * In percent.
     */
    rate: string | number;
  }[];
  shipping: {
    /**
     * Without tax.
     */
    net: string | number;
    /**
     * With tax.
     */
    gross: string | number;
    /**
     * In percent.
     */
    rate: string | number;
  };
}

/**
 * What is to be sent: a cart, or an order that staff edit.
 */
export interface ShippingCart {
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * @minItems 0
   */
  lines: {
    quantity: number;
    sku?: string;
    /**
     * In kilograms, of all pieces.
     */
    weight?: string;
    /**
     * Of all pieces, before discounts.
     */
    amount?: string;
  }[];
  id?: string;
  /**
   * The channel of Saleor, or the store view of Adobe Commerce.
   */
  channel?: string;
  address?: {
    /**
     * ISO 3166-1, such as DE.
     */
    country: string;
    region?: string;
    city?: string;
    postalCode?: string;
  };
}

/**
 * The ways in which a cart can be sent.
 */
export interface ShippingAnswer {
  /**
   * @minItems 0
   */
  rates: {
    /**
     * Stable: a chosen method is known by it.
     */
    id: string;
    name: string;
    /**
     * In decimals, such as "12.50".
     */
    amount: string | number;
    /**
     * ISO 4217.
     */
    currency: string;
    description?: string;
    carrier?: string;
    service?: string;
    minimumDays?: number;
    maximumDays?: number;
  }[];
}

/**
 * The methods that a cart may not have, each with its reason.
 */
export interface RestrictionAnswer {
  /**
   * @minItems 0
   */
  excluded: {
    id: string;
    reason: string;
  }[];
}

/**
 * The payment methods that a cart may not have, by their codes.
 */
export interface PaymentRestrictionAnswer {
  /**
   * @minItems 0
   */
  excluded: string[];
}

/**
 * Whether an order may be placed with this payment; the reason is shown to the shopper.
 */
export interface PaymentVerdict {
  valid: boolean;
  reason?: string;
}

/**
 * The rates that the checkout functions look up.
 */
export interface CheckoutTable {
  /**
   * The first that fits counts. One without a country also fits a cart without an address.
   *
   * @minItems 0
   */
  taxes?: {
    /**
     * In percent.
     */
    rate: string | number;
    /**
     * ISO 3166-1, such as DE.
     */
    country?: string;
    region?: string;
    /**
     * As many letters of a postal code count as the bound has.
     */
    postalCodes?: {
      from: string;
      to: string;
    };
    /**
     * The name of a tax class, or "shipping".
     */
    taxClass?: string;
  }[];
  /**
   * Of each id the first that fits is offered.
   *
   * @minItems 0
   */
  shipping?: {
    /**
     * Stable: a chosen method is known by it.
     */
    id: string;
    name: string;
    /**
     * In decimals, such as "12.50".
     */
    amount: string | number;
    /**
     * ISO 4217.
     */
    currency: string;
    description?: string;
    carrier?: string;
    service?: string;
    minimumDays?: number;
    maximumDays?: number;
    /**
     * ISO 3166-1. Without it: every country.
     *
     * @minItems 1
     *
     * Items: ISO 3166-1, such as DE.
     */
    countries?: string[];
    region?: string;
    /**
     * As many letters of a postal code count as the bound has.
     */
    postalCodes?: {
      from: string;
      to: string;
    };
    /**
     * In kilograms. A cart whose weight is not known is outside.
     */
    weight?: {
      /**
       * In decimals, such as "12.50".
       */
      from?: string | number;
      /**
       * That much itself is outside.
       */
      to?: string | number;
    };
    /**
     * In the currency of the cart, before discounts.
     */
    subtotal?: {
      /**
       * In decimals, such as "12.50".
       */
      from?: string | number;
      /**
       * That much itself is outside.
       */
      to?: string | number;
    };
    /**
     * The channel of Saleor, or the store view of Adobe Commerce.
     */
    channel?: string;
  }[];
  /**
   * A payment method that one of these fits is not offered.
   *
   * @minItems 0
   */
  payments?: {
    /**
     * Their codes in the store.
     *
     * @minItems 1
     */
    methods: string[];
    /**
     * The rule holds where one of these is in the cart.
     *
     * @minItems 1
     */
    skus?: string[];
    /**
     * Their ids in the store.
     *
     * @minItems 1
     */
    customerGroups?: string[];
    /**
     * ISO 3166-1. Without it: every country.
     *
     * @minItems 1
     *
     * Items: ISO 3166-1, such as DE.
     */
    countries?: string[];
    region?: string;
    /**
     * As many letters of a postal code count as the bound has.
     */
    postalCodes?: {
      from: string;
      to: string;
    };
    /**
     * In kilograms. A cart whose weight is not known is outside.
     */
    weight?: {
      /**
       * In decimals, such as "12.50".
       */
      from?: string | number;
      /**
       * That much itself is outside.
       */
      to?: string | number;
    };
    /**
     * In the currency of the cart, before discounts.
     */
    subtotal?: {
      /**
       * In decimals, such as "12.50".
       */
      from?: string | number;
      /**
       * That much itself is outside.
       */
      to?: string | number;
    };
    /**
     * The channel of Saleor, or the store view of Adobe Commerce.
     */
    channel?: string;
  }[];
  /**
   * A method that one of these fits is not offered.
   *
   * @minItems 0
   */
  restrictions?: {
    /**
     * Shown to the shopper.
     */
    reason: string;
    /**
     * Their names or ids. Without it: every method.
     *
     * @minItems 1
     */
    methods?: string[];
    /**
     * The rule holds where one of these is in the cart.
     *
     * @minItems 1
     */
    skus?: string[];
    /**
     * ISO 3166-1. Without it: every country.
     *
     * @minItems 1
     *
     * Items: ISO 3166-1, such as DE.
     */
    countries?: string[];
    region?: string;
    /**
     * As many letters of a postal code count as the bound has.
     */
    postalCodes?: {
      from: string;
      to: string;
    };
    /**
     * In kilograms. A cart whose weight is not known is outside.
     */
    weight?: {
      /**
       * In decimals, such as "12.50".
       */
      from?: string | number;
      /**
       * That much itself is outside.
       */
      to?: string | number;
    };
    /**
     * In the currency of the cart, before discounts.
     */
    subtotal?: {
      /**
       * In decimals, such as "12.50".
       */
      from?: string | number;
      /**
       * That much itself is outside.
       */
      to?: string | number;
    };
    /**
     * The channel of Saleor, or the store view of Adobe Commerce.
     */
    channel?: string;
  }[];
}
