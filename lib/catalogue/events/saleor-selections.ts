const LISTINGS = 'channelListings { price { amount currency } channel { slug } }';
/** What is read of a record, whether Saleor sends it or is asked for it. */
export const FIELDS = {
  product: `id name description updatedAt variants { id sku name created updatedAt ${LISTINGS} }`,
  variant: `id sku name created updatedAt product { id name description updatedAt } ${LISTINGS}`,
  user: 'id email firstName lastName isStaff dateJoined updatedAt',
  order: 'id number status isPaid created updatedAt lines { id productSku quantity }',
} as const;
/** What a subscription selects of a record. */
export const SELECTIONS = {
  product: 'product { id name }',
  variants: `product { ${FIELDS.product} }`,
  variant: `productVariant { ${FIELDS.variant} }`,
  user: `user { ${FIELDS.user} }`,
  order: `order { ${FIELDS.order} }`,
  fulfillment:
    'fulfillment { id status trackingNumber created lines { quantity orderLine { productSku } } } order { id number }',
  stock: 'productVariant { id sku stocks { quantity quantityAllocated warehouse { id slug } } } warehouse { id slug }',
} as const;
