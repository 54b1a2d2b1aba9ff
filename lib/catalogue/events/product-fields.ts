import type { PayloadSchema } from '../types';
import { list, object, shortText, text } from './fields';

const about = (schema: PayloadSchema, description: string): PayloadSchema => ({ ...schema, description });
/** What is null is taken away; what is not there stays. */
const orNull = (schema: PayloadSchema): PayloadSchema => {
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  return { ...schema, type: [...types, 'null'] };
};
const longText: PayloadSchema = { type: 'string' };
const amount: PayloadSchema = { type: 'number', minimum: 0 };
const day: PayloadSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const specialPrice = object(
  { amount },
  { from: about(day, 'The first day, such as 2026-12-24.'), to: about(day, 'The last day.') },
);
const attribute = object({
  code: about(text, 'The code in Adobe Commerce, the slug in Saleor.'),
  value: {
    type: ['string', 'number', 'boolean', 'array', 'null'],
    items: text,
    description: 'Options by their labels; several as a list. Null takes the value away.',
  },
});
const seo = object({}, { title: orNull(shortText), description: orNull(longText), keywords: orNull(longText) });
const texts = {
  name: orNull(shortText),
  description: orNull(longText),
  shortDescription: orNull(longText),
  urlKey: orNull(shortText),
  seo,
};
const translation = object(
  {},
  {
    locale: about({ type: 'string', pattern: '^[a-z]{2}([-_][A-Za-z]{2,4})*$' }, 'Of Saleor, such as de or pt-BR.'),
    storeView: about(text, 'Of Adobe Commerce, by its code.'),
    ...texts,
  },
);

/** What a product may have beside its SKU, name, description and price. */
export const productFields = {
  type: about({ ...text, maxLength: 32 }, 'Of a new product in Adobe Commerce, such as simple or virtual.'),
  status: { type: 'string', enum: ['enabled', 'disabled'], description: 'In Saleor: published, and may be bought.' },
  visibility: {
    type: 'string',
    enum: ['none', 'catalog', 'search', 'both'],
    description: 'Saleor has `both`, and `none`, which leaves it out of the lists of the shop.',
  },
  shortDescription: about(orNull(longText), 'Saleor keeps it in the metadata of the product.'),
  urlKey: about(shortText, 'The slug in Saleor.'),
  weight: about(orNull(amount), 'In the unit of the store.'),
  taxClass: about(orNull(text), 'By its name.'),
  specialPrice: about(orNull(specialPrice), 'In Adobe Commerce; Saleor has promotions for it.'),
  categories: about(
    list(text),
    'By url key (the slug in Saleor) or by path, as in Camping/Tents. All of them; in Saleor, which has one, the first.',
  ),
  attributes: about(list(attribute), 'Others stay as they are.'),
  websites: about(list(text), 'Of Adobe Commerce, by their codes: all of them.'),
  seo,
  translations: about(list(translation), 'Others stay as they are.'),
} as const satisfies Readonly<Record<string, PayloadSchema>>;
