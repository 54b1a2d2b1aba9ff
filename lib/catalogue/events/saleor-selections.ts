const LISTINGS = 'channelListings { price { amount currency } channel { slug } }';
const PLACES = 'channelListings { channel { slug } isPublished isAvailableForPurchase visibleInListings }';
const METADATA = 'metadata { key value }';
const VALUES = 'attributes { ...Values }';
const PRODUCT = `id name slug description seoTitle seoDescription metafield(key: "shortDescription") weight { value }
 taxClass { name } category { slug } externalReference updatedAt ${PLACES} ${VALUES} ${METADATA}`;
const VARIANT = `id sku name externalReference created updatedAt weight { value } ${LISTINGS} ${VALUES} ${METADATA}`;
const GONE_VARIANT = `id sku name externalReference created updatedAt ${LISTINGS}
 product { id name description externalReference updatedAt ${PLACES} }`;
const LINE = 'id productSku productVariantId';
const SENT = 'id status trackingNumber created lines { quantity orderLine {';
const FULFILLMENT = `${SENT} ${LINE} } }`;
const AMOUNTS = ['Charged', 'Authorized', 'Refunded', 'GrantedRefund'].map((of) => `total${of} { amount }`).join(' ');
/**
 * What is on hand, and what orders have allocated of it. That of an order's lines is there for the
 * warehouses of the order's channel alone.
 */
const STOCKS = 'stocks { quantity quantityAllocated warehouse { id slug } }';
const ORDERED = `variant { id sku ${STOCKS} }`;
const ORDER_LINE = `id productSku productVariantId quantity quantityFulfilled productName variantName isGift taxRate
 variant { externalReference } undiscountedUnitPrice { ...Taxed } undiscountedTotalPrice { ...Taxed }
 totalPrice { ...Taxed }`;
/** `OrderDiscount.total` is newer than 3.20: `amount` is in all of them. */
const MONEY = `discounts { type name amount { amount } } voucherCode giftCards { last4CodeChars }
 transactions { name pspReference authorizedAmount { amount } chargedAmount { amount } refundedAmount { amount } }
 payments { gateway isActive }`;
const DELIVERY = `shippingMethodName collectionPointName
 deliveryMethod { __typename ... on ShippingMethod { id } ... on Warehouse { slug } } shippingPrice { ...Taxed }`;
const DEFAULTS = 'defaultBillingAddress { ...PostalAddress } defaultShippingAddress { ...PostalAddress }';
/** What operations and subscriptions name as `...Order`; the document needs `withFragments`. */
const FRAGMENTS: Readonly<Record<string, string>> = {
  Order: `fragment Order on Order { id number checkoutId externalReference status isPaid created updatedAt languageCodeEnum
 customerNote ${METADATA} channel { slug } userEmail user { id email firstName lastName }
 billingAddress { ...PostalAddress } shippingAddress { ...PostalAddress } ${DELIVERY} lines { ${ORDER_LINE} }
 total { gross { amount currency } } ${AMOUNTS} ${MONEY} fulfillments { ${FULFILLMENT} } }`,
  Values: `fragment Values on SelectedAttribute { attribute { slug inputType }
 values { name plainText richText boolean date dateTime } }`,
  Taxed: 'fragment Taxed on TaxedMoney { net { amount } gross { amount } }',
  PostalAddress: `fragment PostalAddress on Address { firstName lastName companyName streetAddress1 streetAddress2 city
 cityArea postalCode country { code } countryArea phone }`,
};

/** A document with the definitions of the fragments that it names, and that those name. */
export function withFragments(document: string): string {
  const missing = Object.entries(FRAGMENTS).find(
    ([name]) => new RegExp(`\\.\\.\\.${name}\\b`).test(document) && !document.includes(`fragment ${name} on`),
  );
  return missing === undefined ? document : withFragments(`${document}\n${missing[1].replaceAll(/\s+/g, ' ')}`);
}

/** What is read of a record, whether Saleor sends it or is asked for it. */
export const FIELDS = {
  product: `${PRODUCT} variants { ${VARIANT} }`,
  variant: `${VARIANT} product { ${PRODUCT} }`,
  user: `id email firstName lastName isActive isStaff externalReference dateJoined updatedAt ${DEFAULTS} ${METADATA}`,
  order: '...Order',
  stock: `id sku ${STOCKS}`,
} as const;
const ORDER_WITH_STOCK = `...Order lines { ${ORDERED} }`;
/**
 * What a subscription selects of a record. Saleor sends no event of its own for most of what
 * changes a variant's stock, so each event that may have done it brings the stock along.
 */
export const SELECTIONS = {
  product: 'product { id name }',
  variants: `product { ${PRODUCT} variants { ${VARIANT} ${STOCKS} } }`,
  variant: `productVariant { ${FIELDS.variant} ${STOCKS} }`,
  // Saleor sends nothing at all of a variant that is gone where its attributes are selected.
  goneVariant: `productVariant { ${GONE_VARIANT} }`,
  user: `user { ${FIELDS.user} }`,
  order: `order { ${ORDER_WITH_STOCK} }`,
  orders: `orders { ${ORDER_WITH_STOCK} }`,
  fulfillment: `fulfillment { ${SENT} ${LINE} ${ORDERED} } } } order { id number }`,
  stock: `productVariant { ${FIELDS.stock} } warehouse { id slug }`,
  warehouse: 'warehouse { id slug }',
} as const;
