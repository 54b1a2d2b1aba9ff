import type { EventDefinition, PayloadSchema, RecordIdentity } from '../types';
import { BOTH_STORES, object, shortText, text } from './fields';

const nullableText: PayloadSchema = { type: ['string', 'null'] };

/** What names an entry: Strapi's number of a row changes with each publication. */
const named = {
  uid: { ...text, description: 'The content type, such as api::product.product.' },
  documentId: { ...text, description: 'The document, which is the same in all locales.' },
  locale: { ...text, maxLength: 35, description: 'Such as de or pt-BR.' },
  updatedAt: { ...text, description: 'When it was published, or ceased to be. It orders the changes.' },
};

const sku: PayloadSchema = { ...text, maxLength: 64, pattern: '^(?!\\.{1,2}$)\\P{Cs}*$' };

const seo: PayloadSchema = object({}, { title: nullableText, description: nullableText });

const texts = {
  name: shortText,
  slug: { ...nullableText, description: 'Its place in the addresses of the shop.' },
  description: { ...nullableText, description: 'HTML, made of the Markdown or the blocks of the CMS.' },
  seo,
};

const ofProduct: RecordIdentity = {
  keys: { entry: ['uid', 'documentId', 'locale'] },
  lettersAlike: { fields: ['sku'], in: ['commerce'] },
  // Both stores keep the texts with the product.
  leaseOf: { entity: 'product', keys: { sku: ['sku'] }, in: BOTH_STORES },
  carries: {
    sku: ['sku', 'text'],
    name: ['name', 'text'],
    slug: ['slug', 'text'],
    description: ['description', 'text'],
    seo: ['seo', 'any'],
  },
};

const sample = {
  uid: 'api::product.product',
  documentId: 'h5cbdz1s2p4q8c0v9k7m3xya',
  locale: 'de',
  updatedAt: '2026-11-25T18:13:25.677Z',
  sku: 'TENT-2P',
};

export const cmsEvents: readonly EventDefinition[] = [
  {
    source: 'strapi',
    entity: 'product-text',
    consumer: 'product',
    targets: BOTH_STORES,
    type: 'cms.product_published',
    handler: 'published',
    payload: 'CmsProductPublished',
    label: 'Texts of a product published',
    description: 'The texts of a product were published in the CMS, in one locale.',
    schema: object({ ...named, sku, name: texts.name }, { slug: texts.slug, description: texts.description, seo }),
    identity: ofProduct,
    sample: {
      ...sample,
      name: 'Zelt für zwei',
      slug: 'zelt-fuer-zwei',
      description: '<p>Leicht und <strong>trocken</strong>.</p>',
      seo: { title: 'Zelt für zwei Personen', description: 'Leicht, trocken, schnell aufgebaut.' },
    },
  },
  {
    source: 'strapi',
    entity: 'product-text',
    consumer: 'product',
    targets: BOTH_STORES,
    type: 'cms.product_unpublished',
    handler: 'unpublished',
    change: 'deleted',
    payload: 'CmsProductUnpublished',
    label: 'Texts of a product unpublished',
    description: 'The texts of a product are not published any more in the CMS, in one locale.',
    schema: object({ ...named, sku }),
    identity: { ...ofProduct, carries: {} },
    sample,
  },
];
