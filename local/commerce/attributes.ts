import type { Hono } from 'hono';
import { CommerceError } from './errors';
import { search } from './search';

interface Attribute {
  attribute_code: string;
  frontend_input: string;
  options: { label: string; value: string }[];
  is_user_defined: boolean;
}

const attribute = (code: string, input = 'text', labels: readonly string[] = [], first = 0): Attribute => ({
  attribute_code: code,
  frontend_input: input,
  options:
    labels.length === 0
      ? []
      : [{ label: ' ', value: '' }, ...labels.map((label, index) => ({ label, value: String(first + index) }))],
  is_user_defined: first > 0,
});

/** What a product may have values of: of another attribute the store keeps nothing. */
const ATTRIBUTES: readonly Attribute[] = [
  ...['url_key', 'meta_title', 'options_container', 'special_price', 'msrp_display_actual_price_type'].map((code) =>
    attribute(code),
  ),
  ...['required_options', 'has_options', 'category_ids', 'tax_class_id'].map((code) => attribute(code)),
  ...['description', 'short_description', 'meta_keyword', 'meta_description'].map((code) =>
    attribute(code, 'textarea'),
  ),
  ...['special_from_date', 'special_to_date', 'news_from_date'].map((code) => attribute(code, 'date')),
  ...['price_type', 'price_view', 'sku_type', 'weight_type', 'shipment_type'].map((code) => attribute(code)),
  attribute('color', 'select', ['Red', 'Blue'], 49),
  attribute('activity', 'multiselect', ['Hiking', 'Climbing', 'Sailing'], 60),
  attribute('eco', 'boolean'),
  attribute('material_note', 'text'),
];

const TAX_CLASSES = [
  { class_id: 2, class_name: 'Taxable Goods', class_type: 'PRODUCT' },
  { class_id: 3, class_name: 'Retail Customer', class_type: 'CUSTOMER' },
  { class_id: 4, class_name: 'Reduced', class_type: 'PRODUCT' },
];

/** Tells the attributes of products, and the tax classes. */
export function attributeRoutes(app: Hono): void {
  app.get('/V1/products/attributes', (c) =>
    c.json(
      search(
        [...ATTRIBUTES].map((one) => ({ ...one })),
        new URL(c.req.url).searchParams,
      ),
    ),
  );
  app.get('/V1/taxClasses/search', (c) => c.json(search(TAX_CLASSES, new URL(c.req.url).searchParams)));
}

/**
 * What a save keeps: nothing of unknown attributes.
 * @throws CommerceError 400 for what is not the number of an option.
 */
export function keptAttributes<T extends { attribute_code: string; value: unknown }>(given: readonly T[]): T[] {
  return given.filter(({ attribute_code, value }) => {
    const known = ATTRIBUTES.find((one) => one.attribute_code === attribute_code);
    const [options, input] = [known?.options.map((option) => option.value) ?? [], known?.frontend_input];
    if (input === 'select' && typeof value === 'string' && (value === '' || !options.includes(value))) {
      throw new CommerceError(
        400,
        `Error occurred during "custom_attributes" processing. Attribute "${attribute_code}" has invalid value. The "${value}" value's type is invalid. The "int" type was expected. Verify and try again.`,
      );
    }
    return known !== undefined;
  });
}

/** A date as the store keeps it. */
export function stored(code: string, value: unknown): unknown {
  const isDate = ATTRIBUTES.some((one) => one.attribute_code === code && one.frontend_input === 'date');
  if (isDate && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return `${value} 00:00:00`;
  }
  // An empty text is a price of 0.
  return code === 'special_price' && value !== null ? Number(value).toFixed(6) : value;
}
