import type { PayloadSchema } from '../types';
import { object, text } from './fields';

/** Saleor answers null for what is not set, and for what a permission or a deletion hides. */
export const optionalText: PayloadSchema = { type: ['string', 'null'] };
const optionalFlag: PayloadSchema = { type: ['boolean', 'null'] };
const optionalNumber: PayloadSchema = { type: ['number', 'null'] };
export const nullable = (schema: PayloadSchema): PayloadSchema => ({ ...schema, type: ['object', 'null'] });
export const listOf = (items: PayloadSchema): PayloadSchema => ({ type: ['array', 'null'], items });

const price = nullable(object({}, { amount: optionalNumber, currency: optionalText }));
const channel = nullable(object({}, { slug: optionalText }));
const listings = listOf(object({}, { price, channel }));
const places = listOf(
  object(
    {},
    { channel, isPublished: optionalFlag, isAvailableForPurchase: optionalFlag, visibleInListings: optionalFlag },
  ),
);
const metadata = listOf(object({}, { key: optionalText, value: optionalText }));
const weight = nullable(object({}, { value: optionalNumber }));
const values = listOf(
  object(
    {},
    {
      ...{ name: optionalText, plainText: optionalText, richText: optionalText, boolean: optionalFlag },
      ...{ date: optionalText, dateTime: optionalText },
    },
  ),
);
const attributes = listOf(
  object({}, { attribute: nullable(object({}, { slug: optionalText, inputType: optionalText })), values }),
);
const variantFields = {
  ...{ weight, attributes, metadata },
  sku: optionalText,
  name: optionalText,
  externalReference: optionalText,
  channelListings: listings,
};
const parent = nullable(
  object(
    {},
    {
      ...{ id: optionalText, name: optionalText, description: optionalText, externalReference: optionalText },
      ...{ updatedAt: optionalText, channelListings: places, weight, attributes, metadata },
      ...{ slug: optionalText, seoTitle: optionalText, seoDescription: optionalText, metafield: optionalText },
      taxClass: nullable(object({}, { name: optionalText })),
      category: nullable(object({}, { slug: optionalText })),
    },
  ),
);
export const variant = object(
  { id: text },
  { ...variantFields, created: optionalText, updatedAt: optionalText, product: parent },
);
export const product = object({ id: text }, { name: optionalText });
const postalAddress = nullable(
  object(
    {},
    {
      ...{ firstName: optionalText, lastName: optionalText, companyName: optionalText, phone: optionalText },
      ...{ streetAddress1: optionalText, streetAddress2: optionalText, city: optionalText, cityArea: optionalText },
      ...{ postalCode: optionalText, countryArea: optionalText, country: nullable(object({}, { code: optionalText })) },
    },
  ),
);
export const user = object(
  { id: text },
  {
    ...{ email: optionalText, firstName: optionalText, lastName: optionalText, externalReference: optionalText },
    ...{ isActive: optionalFlag, isStaff: optionalFlag, dateJoined: optionalText, updatedAt: optionalText },
    ...{ defaultBillingAddress: postalAddress, defaultShippingAddress: postalAddress, metadata },
  },
);
const amount = nullable(object({}, { amount: optionalNumber }));
const taxed = nullable(object({}, { net: amount, gross: amount }));
const line = object(
  {},
  { id: optionalText, productSku: optionalText, productVariantId: optionalText, quantity: optionalNumber },
);
const orderLine = object(
  {},
  {
    ...line.properties,
    ...{ quantityFulfilled: optionalNumber, productName: optionalText, variantName: optionalText },
    ...{ isGift: optionalFlag, taxRate: optionalNumber },
    variant: nullable(object({}, { externalReference: optionalText })),
    ...{ undiscountedUnitPrice: taxed, undiscountedTotalPrice: taxed, totalPrice: taxed },
  },
);
const transaction = object(
  {},
  {
    ...{ name: optionalText, pspReference: optionalText },
    ...{ authorizedAmount: amount, chargedAmount: amount, refundedAmount: amount },
  },
);
const shipped = object({}, { quantity: optionalNumber, orderLine: nullable(line) });
export const fulfillment = object(
  { id: text },
  { status: optionalText, trackingNumber: optionalText, created: optionalText, lines: listOf(shipped) },
);
export const order = object(
  { id: text },
  {
    ...{ number: optionalText, checkoutId: optionalText, status: optionalText, isPaid: optionalFlag },
    ...{ externalReference: optionalText, languageCodeEnum: optionalText, customerNote: optionalText },
    ...{ created: optionalText, updatedAt: optionalText, lines: listOf(orderLine) },
    ...{ metadata, channel, userEmail: optionalText, billingAddress: postalAddress, shippingAddress: postalAddress },
    user: nullable(
      object({}, { id: optionalText, email: optionalText, firstName: optionalText, lastName: optionalText }),
    ),
    ...{ shippingMethodName: optionalText, collectionPointName: optionalText, shippingPrice: taxed },
    deliveryMethod: nullable(object({}, { id: optionalText, slug: optionalText })),
    discounts: listOf(object({}, { type: optionalText, name: optionalText, amount })),
    ...{ voucherCode: optionalText, giftCards: listOf(object({}, { last4CodeChars: optionalText })) },
    transactions: listOf(transaction),
    payments: listOf(object({}, { gateway: optionalText, isActive: optionalFlag })),
    total: nullable(object({}, { gross: price })),
    ...{ totalCharged: amount, totalAuthorized: amount, totalRefunded: amount, totalGrantedRefund: amount },
    fulfillments: listOf(fulfillment),
  },
);
const warehouse = object({ id: text }, { slug: optionalText });
/** What a variant has in one warehouse; `gone` where the warehouse has no stock of it any more. */
export const stock = object(
  { productVariant: object({ id: text }, { sku: optionalText }), warehouse },
  { quantity: optionalNumber, quantityAllocated: optionalNumber, gone: { type: 'boolean' } },
);
