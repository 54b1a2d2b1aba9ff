const LISTINGS = 'channelListings { price { amount currency } channel { slug } }';
const PLACES = 'channelListings { channel { slug } isPublished isAvailableForPurchase visibleInListings }';
const PRODUCT = `id name description externalReference updatedAt ${PLACES}`;
const VARIANT = `id sku name externalReference created updatedAt ${LISTINGS}`;
const FULFILLMENT = 'id status trackingNumber created lines { quantity orderLine { id productSku productVariantId } }';
const AMOUNTS = ['Charged', 'Authorized', 'Refunded', 'GrantedRefund'].map((of) => `total${of} { amount }`).join(' ');
/** What is read of a record, whether Saleor sends it or is asked for it. */
export const FIELDS = {
  product: `${PRODUCT} variants { ${VARIANT} }`,
  variant: `${VARIANT} product { ${PRODUCT} }`,
  user: 'id email firstName lastName isStaff dateJoined updatedAt',
  order: `id number status isPaid created updatedAt lines { id productSku productVariantId quantity } total { gross { amount currency } } ${AMOUNTS} fulfillments { ${FULFILLMENT} }`,
} as const;
/** What a subscription selects of a record. */
export const SELECTIONS = {
  product: 'product { id name }',
  variants: `product { ${FIELDS.product} }`,
  variant: `productVariant { ${FIELDS.variant} }`,
  user: `user { ${FIELDS.user} }`,
  order: `order { ${FIELDS.order} }`,
  orders: `orders { ${FIELDS.order} }`,
  fulfillment: `fulfillment { ${FULFILLMENT} } order { id number }`,
  stock: 'productVariant { id sku stocks { quantity quantityAllocated warehouse { id slug } } } warehouse { id slug }',
} as const;
