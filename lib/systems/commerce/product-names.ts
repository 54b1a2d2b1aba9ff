import { RelayError } from '#lib/core/errors';
import { recordsIn } from '#lib/core/json';
import { categoryIds } from './category-names';
import type { CommerceApi } from './client';
import type { AttributeValue, CommerceAttribute, NamedValues } from './product';
import { itemsOf, search, searchPath } from './search';

/** What the looked-up values are in a product. */
interface Numbered {
  custom_attributes: CommerceAttribute[];
  extension_attributes?: { website_ids?: number[]; category_links?: never[] };
}

/** These have fields of their own, or are the store's own. */
const OWN =
  /^(sku|name|price|status|visibility|weight|description|short_description|url_key|meta_\w+|special_\w+|tax_class_id|category_ids)$/;

/**
 * The values that a product names, by the store's own numbers.
 * @throws RelayError `rejected` with 422 for a name that the store does not have, before anything
 * is written.
 */
export async function numbered(
  api: CommerceApi,
  { taxClass, categories, attributes = [], websites }: NamedValues,
): Promise<Numbered> {
  const found: Numbered = { custom_attributes: await attributeValues(api, attributes) };
  const extension: Numbered['extension_attributes'] = {};
  if (taxClass !== undefined) {
    const value = taxClass === null ? '0' : await taxClassId(api, taxClass);
    found.custom_attributes.push({ attribute_code: 'tax_class_id', value });
  }
  if (categories !== undefined) {
    const ids = await categoryIds(api, categories);
    found.custom_attributes.push({ attribute_code: 'category_ids', value: ids });
    // An empty attribute takes none away, an empty list of links does; others would add some.
    Object.assign(extension, ids.length === 0 ? { category_links: [] } : {});
  }
  if (websites !== undefined) {
    extension.website_ids = await websiteIds(api, websites);
  }
  return Object.keys(extension).length === 0 ? found : { ...found, extension_attributes: extension };
}

async function taxClassId(api: CommerceApi, name: string): Promise<string> {
  const found = await search(api, 'taxClasses/search', 'class_name', name);
  const id = found.find(({ class_type }) => class_type === 'PRODUCT')?.class_id;
  return id === undefined ? unknown('product tax class', 'taxClass') : String(id);
}

async function websiteIds(api: CommerceApi, codes: readonly string[]): Promise<number[]> {
  const known = recordsIn(await api.request('GET', 'store/websites'));
  return codes.map((code, index) => {
    const id = known.find((website) => website.code === code)?.id;
    return id === undefined ? unknown('website', `websites/${index}`) : Number(id);
  });
}

async function attributeValues(
  api: CommerceApi,
  given: readonly { code: string; value: AttributeValue }[],
): Promise<CommerceAttribute[]> {
  const own = given.findIndex(({ code }) => OWN.test(code));
  if (own >= 0) {
    refuse(`value/attributes/${own} names what a product has a field of its own for.`);
  }
  if (given.length === 0) {
    return [];
  }
  const criteria = [
    { field: 'attribute_code', value: given.map(({ code }) => code).join(','), condition: 'in' },
  ] as const;
  const known = itemsOf(await api.request('GET', searchPath('products/attributes', criteria, { size: given.length })));
  return given.map(({ code, value }, index) => {
    const place = `attributes/${index}`;
    const attribute =
      known.find(({ attribute_code }) => attribute_code === code) ?? unknown('attribute', `${place}/code`);
    return { attribute_code: code, value: storedValue(attribute, value, `${place}/value`) };
  });
}

function storedValue(
  attribute: Readonly<Record<string, unknown>>,
  value: AttributeValue,
  place: string,
): string | null {
  const { frontend_input: input } = attribute;
  // Not an empty text: of an option the store takes a number, or null.
  if (value === null) {
    return null;
  }
  if (input === 'boolean') {
    return value === true || value === 1 || value === '1' || value === 'true' ? '1' : '0';
  }
  const options = recordsIn(attribute.options);
  if (input !== 'select' && input !== 'multiselect') {
    return [value].flat().join(',');
  }
  const labels = [value].flat().map(String);
  if (input === 'select' && labels.length > 1) {
    refuse(`value/${place} must be one option: the attribute has no more.`);
  }
  const option = (label: string) =>
    (options.find((one) => one.label === label) ?? options.find((one) => one.value === label))?.value ??
    unknown('option', place);
  return labels.map((label) => String(option(label))).join(',');
}

/** The place and not the name: a value of the event is not in an error's text. */
function unknown(what: string, place: string): never {
  return refuse(`Adobe Commerce has no such ${what} as value/${place} names. Add it there, or leave it out.`);
}

function refuse(text: string): never {
  throw new RelayError('rejected', text, { status: 422 });
}
