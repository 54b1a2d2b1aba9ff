import type { EventDefinition, RecordIdentity } from '../types';
import { BOTH_STORES, LEDGER_OF_SALEOR, list, object, STORES_AND_CMS, shortText, text } from './fields';
import { productFields } from './product-fields';

const sku = {
  ...text,
  maxLength: 64,
  // It becomes a part of an address: neither a dot segment nor half a character can be one.
  pattern: '^(?!\\.{1,2}$)\\P{Cs}*$',
  description: 'Identifies the product in every system.',
};
const product = object(
  {
    sku,
    name: shortText,
  },
  {
    price: {
      type: 'number',
      minimum: 0,
      // Adobe Commerce takes a larger one for the largest.
      maximum: 99_999_999_999_999,
      description:
        "In the store's base currency; in Saleor that in SALEOR_CURRENCY, or of the first channel in use. Without it the store's own stays: bundles and configurable products may have none.",
    },
    description: { type: ['string', 'null'], description: 'May contain HTML.' },
    prices: {
      ...list(
        object(
          { amount: { type: 'number', minimum: 0 } },
          {
            channel: { ...text, description: 'The slug of a channel of Saleor.' },
            currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.' },
          },
        ),
      ),
      description: 'Prices in other currencies, or for one channel of Saleor alone; Adobe Commerce has none of them.',
    },
    parentId: {
      ...text,
      description:
        'The product that a new one is a variant of: its id, as ids.product of an answer or an event of Saleor has it, or the SKU that it or one of its variants has; Adobe Commerce has none.',
    },
    ...productFields,
  },
);

// Saleor has two products where small and large letters differ.
const named = { keys: { sku: ['sku'] }, lettersAlike: { fields: ['sku'], in: ['commerce'] } } as const;
const identity: RecordIdentity = {
  ...named,
  carries: {
    name: ['name', 'text'],
    price: ['price', 'number'],
    description: ['description', 'text'],
    prices: ['prices', 'any'],
    parentId: ['parentId', 'text'],
    ...{ type: ['type', 'text'], status: ['status', 'text'], visibility: ['visibility', 'text'] },
    ...{ shortDescription: ['shortDescription', 'text'], urlKey: ['urlKey', 'text'], weight: ['weight', 'number'] },
    ...{ taxClass: ['taxClass', 'text'], specialPrice: ['specialPrice', 'any'], seo: ['seo', 'any'] },
    ...{ categories: ['categories', 'any'], attributes: ['attributes', 'any'] },
    ...{ websites: ['websites', 'any'], translations: ['translations', 'any'] },
  },
};

const common = {
  source: 'backoffice',
  entity: 'product',
  targets: BOTH_STORES,
  requiresLedger: LEDGER_OF_SALEOR,
} as const;

export const productEvents: readonly EventDefinition[] = [
  {
    ...common,
    targets: STORES_AND_CMS,
    type: 'be-observer.catalog_product_create',
    handler: 'created',
    change: 'created',
    payload: 'ProductCreate',
    label: 'Product created',
    description: 'A product was created in the back office.',
    schema: product,
    identity,
    sample: { sku: 'TENT-2P', name: 'Two-person tent', price: 189.9, description: 'Light and dry.' },
  },
  {
    ...common,
    targets: STORES_AND_CMS,
    type: 'be-observer.catalog_product_update',
    handler: 'updated',
    payload: 'ProductUpdate',
    label: 'Product updated',
    description: 'A product changed in the back office.',
    schema: product,
    identity,
    sample: { sku: 'TENT-2P', name: 'Two-person tent', price: 179.9, description: 'Light, dry and quick to pitch.' },
  },
  {
    ...common,
    type: 'be-observer.catalog_product_delete',
    handler: 'deleted',
    change: 'deleted',
    payload: 'ProductDelete',
    label: 'Product deleted',
    description: 'A product was removed from the back office.',
    schema: object({ sku }),
    identity: { ...named, carries: {} },
    sample: { sku: 'TENT-2P' },
  },
];
