const LISTINGS = 'channelListings { price { amount currency } channel { slug } }';
const PLACES = 'channelListings { channel { slug } isPublished isAvailableForPurchase visibleInListings }';
const PRODUCT = `id name description externalReference updatedAt ${PLACES}`;
const VARIANT = `id sku name externalReference created updatedAt ${LISTINGS}`;
const LINE = 'id productSku productVariantId';
const SENT = 'id status trackingNumber created lines { quantity orderLine {';
const FULFILLMENT = `${SENT} ${LINE} } }`;
const AMOUNTS = ['Charged', 'Authorized', 'Refunded', 'GrantedRefund'].map((of) => `total${of} { amount }`).join(' ');
const TOTALS = `total { gross { amount currency } } ${AMOUNTS} fulfillments { ${FULFILLMENT} }`;
const ORDER = 'id number status isPaid created updatedAt';
/**
 * What is on hand, and what orders have allocated of it. That of an order's lines is there for the
 * warehouses of the order's channel alone.
 */
const STOCKS = 'stocks { quantity quantityAllocated warehouse { id slug } }';
const ORDERED = `variant { id sku ${STOCKS} }`;
const POSTAL =
  'firstName lastName companyName streetAddress1 streetAddress2 city cityArea postalCode country { code } countryArea phone';
const DEFAULTS = `defaultBillingAddress { ${POSTAL} } defaultShippingAddress { ${POSTAL} }`;
/** What is read of a record, whether Saleor sends it or is asked for it. */
export const FIELDS = {
  product: `${PRODUCT} variants { ${VARIANT} }`,
  variant: `${VARIANT} product { ${PRODUCT} }`,
  user: `id email firstName lastName isActive isStaff externalReference dateJoined updatedAt ${DEFAULTS}`,
  order: `${ORDER} lines { ${LINE} quantity } ${TOTALS}`,
  stock: `id sku ${STOCKS}`,
} as const;
const ORDER_WITH_STOCK = `${ORDER} lines { ${LINE} quantity ${ORDERED} } ${TOTALS}`;
/**
 * What a subscription selects of a record. Saleor sends no event of its own for most of what
 * changes a variant's stock, so each event that may have done it brings the stock along.
 */
export const SELECTIONS = {
  product: 'product { id name }',
  variants: `product { ${PRODUCT} variants { ${VARIANT} ${STOCKS} } }`,
  variant: `productVariant { ${FIELDS.variant} ${STOCKS} }`,
  goneVariant: `productVariant { ${FIELDS.variant} }`,
  user: `user { ${FIELDS.user} }`,
  order: `order { ${ORDER_WITH_STOCK} }`,
  orders: `orders { ${ORDER_WITH_STOCK} }`,
  fulfillment: `fulfillment { ${SENT} ${LINE} ${ORDERED} } } } order { id number }`,
  stock: `productVariant { ${FIELDS.stock} } warehouse { id slug }`,
  warehouse: 'warehouse { id slug }',
} as const;
