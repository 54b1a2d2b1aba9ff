import { withValues } from './attributes';
import { found, numberIn } from './ids';
import { listOf, Refusal } from './problem';
import type { Product, Records, Variant } from './records';

type Input = Record<string, unknown>;

/** Changes what a product has beside its name, description and reference. @throws Refusal */
export function changeProduct(records: Records, product: Product, input: Input): void {
  const { slug, seo, weight, taxClass, category } = input;
  product.slug = slugIn(records, product, slug);
  if (typeof seo === 'object' && seo !== null) {
    // Both are set: what is not given is none.
    const { title = null, description = null }: { title?: string | null; description?: string | null } = seo;
    product.seo = { title, description };
  }
  if (taxClass !== undefined) {
    product.taxClass = taxClass === null ? null : found('TaxClass', taxClass, (id) => records.get('taxClass', id)).id;
  }
  if (category !== undefined) {
    product.category = category === null ? null : (numberIn('Category', category) ?? null);
  }
  product.weight = weightIn(weight, product.weight);
  for (const { key, value } of listOf(input.metadata)) {
    product.metadata[String(key)] = String(value);
  }
  const allowed = records.get('productType', product.type)?.productAttributes ?? [];
  product.values = withValues(records, allowed, product.values ?? {}, input.attributes);
}

function slugIn(records: Records, { id, slug }: Product, given: unknown): string {
  if (typeof given !== 'string') {
    return slug;
  }
  if (records.all('product').some((other) => other.id !== id && other.slug === given)) {
    throw new Refusal('UNIQUE', 'slug', 'Product with this Slug already exists.');
  }
  return given;
}

function weightIn(given: unknown, before: number | null | undefined): number | null {
  return given === null || typeof given === 'number' ? given : (before ?? null);
}

/** The same of a variant. @throws Refusal */
export function changeVariant(records: Records, variant: Variant, input: Input): void {
  const { weight, attributes, metadata } = input;
  for (const { key, value } of listOf(metadata)) {
    variant.metadata[String(key)] = String(value);
  }
  variant.weight = weightIn(weight, variant.weight);
  const type = records.get('product', variant.product)?.type ?? null;
  const allowed = records.get('productType', type)?.variantAttributes ?? [];
  variant.values = withValues(records, allowed, variant.values ?? {}, attributes);
}
