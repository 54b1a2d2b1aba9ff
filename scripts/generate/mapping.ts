import { cmsEvents } from '#lib/catalogue/events/cms';
import { customerEvents } from '#lib/catalogue/events/customer';
import { productEvents } from '#lib/catalogue/events/product';
import {
  cmsProductPublished,
  commerceProductSaved,
  customerCreate,
  productCreate,
  saleorCustomer,
  saleorOrder,
  saleorVariant,
} from '#lib/catalogue/generated/schemas';
import { catalogue } from '#lib/catalogue/index';
import type { PayloadSchema } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import { isRecord } from '#lib/core/json';
import { customerToCommerce, wholeCustomerFromCommerce } from '#lib/flows/backoffice-commerce/customer';
import { invoiceFromCommerce, refundFromCommerce } from '#lib/flows/backoffice-commerce/invoice';
import { wholeOrderFromCommerce } from '#lib/flows/backoffice-commerce/order';
import { productFromCommerce, productToCommerce } from '#lib/flows/backoffice-commerce/product';
import { customerFromSaleor, customerToSaleor } from '#lib/flows/backoffice-saleor/customer';
import { orderFromSaleor } from '#lib/flows/backoffice-saleor/order';
import { productFromSaleor, productToSaleor } from '#lib/flows/backoffice-saleor/product';
import { productToStrapi } from '#lib/flows/backoffice-strapi/product';
import { textsToCommerce } from '#lib/flows/strapi-commerce/product';
import { textsToSaleor } from '#lib/flows/strapi-saleor/product';
import { COMMERCE_CREDIT_MEMO, COMMERCE_CUSTOMER, COMMERCE_INVOICE, COMMERCE_ORDER } from './commerce-records';

type Fields = Readonly<Record<string, unknown>>;
type Mapping = (data: unknown) => unknown;

/** A record of one system, and what the mapping makes of it. */
interface Way {
  heading: string;
  /** What the rows are fields of, and the columns. */
  from: string;
  to: readonly (readonly [system: string, mapping: Mapping])[];
  /** Has each field that is to have a row. */
  sample: Readonly<Record<string, unknown>>;
  /** What is there in any case. */
  base: Readonly<Record<string, unknown>>;
}

/** With what only a setting asks for: the examples' own key, and their own locale. */
const config = readConfig({ SALEOR_METADATA: '7', STRAPI_LOCALE: '7' });
const BACKOFFICE = 'the back office';

/** What the mappings say is found out by asking them: each field is left out once. */
function ways(): Way[] {
  const [product, customer] = [wholeOf(productEvents), wholeOf(customerEvents)];
  return [
    {
      heading: 'Products to the stores',
      from: BACKOFFICE,
      to: [
        ['Adobe Commerce', (data) => productToCommerce(productCreate.parse(data))],
        ['Saleor', (data) => productToSaleor(productCreate.parse(data))],
      ],
      sample: product,
      base: { sku: 'A', name: 'A' },
    },
    told('Products of Adobe Commerce', 'Adobe Commerce', 'CommerceProductSaved', { sku: 'A' }, (data) =>
      productFromCommerce(commerceProductSaved.parse(data)),
    ),
    told('Products of Saleor', 'Saleor', 'SaleorVariant', { id: 'A' }, (data) =>
      productFromSaleor(saleorVariant.parse(data), config),
    ),
    {
      heading: 'Products to the CMS',
      from: BACKOFFICE,
      to: [['Strapi, as a draft', (data) => productToStrapi(productCreate.parse(data))]],
      sample: { sku: 'A', name: 'A', price: 7 },
      base: { sku: 'A', name: 'A' },
    },
    {
      heading: 'Texts of the CMS to the stores',
      from: 'the CMS',
      to: [
        ['Adobe Commerce', (data) => textsToCommerce(cmsProductPublished.parse(data), { config })],
        ['Saleor', (data) => textsToSaleor(cmsProductPublished.parse(data), { config })],
      ],
      sample: wholeOf(cmsEvents),
      base: { uid: 'a', documentId: 'a', locale: '7', updatedAt: 'a', sku: 'A', name: 'A' },
    },
    {
      heading: 'Customers to the stores',
      from: BACKOFFICE,
      to: [
        ['Adobe Commerce', (data) => customerToCommerce(customerCreate.parse(data))],
        ['Saleor', (data) => customerToSaleor(customerCreate.parse(data))],
      ],
      sample: customer,
      base: { name: 'A', lastname: 'A', email: 'a@example.com' },
    },
    read('Customers of Adobe Commerce', COMMERCE_CUSTOMER, wholeCustomerFromCommerce),
    told('Customers of Saleor', 'Saleor', 'SaleorCustomer', { id: 'A' }, (data) =>
      customerFromSaleor(saleorCustomer.parse(data), config),
    ),
    read('Orders of Adobe Commerce', COMMERCE_ORDER, (order) =>
      wholeOrderFromCommerce({ id: String(order.entity_id) }, order),
    ),
    read('Invoices of Adobe Commerce', COMMERCE_INVOICE, invoiceFromCommerce),
    read('Credit memos of Adobe Commerce', COMMERCE_CREDIT_MEMO, refundFromCommerce),
    told('Orders of Saleor', 'Saleor', 'SaleorOrder', { id: 'A' }, (data) => orderFromSaleor(saleorOrder.parse(data))),
  ];
}

/** A record as Adobe Commerce's REST API answers it: that is what the back office is told of. */
function read(heading: string, sample: Fields, mapping: (record: Fields) => unknown): Way {
  const to = (data: unknown) => mapping(isRecord(data) ? data : {});
  return { heading, from: 'Adobe Commerce', to: [[BACKOFFICE, to]], sample, base: {} };
}

function told(heading: string, from: string, payload: string, base: Way['base'], mapping: Mapping): Way {
  const event = catalogue.find((one) => one.payload === payload);
  const example = event === undefined ? {} : exampleOf(event.schema);
  // The event's own values, where it has some: a status is one of few.
  const scalars = Object.entries(isRecord(event?.sample) ? event.sample : {}).filter(
    ([, own]) => typeof own !== 'object',
  );
  const sample = { ...(isRecord(example) ? example : {}), ...Object.fromEntries(scalars) };
  return { heading, from, to: [[BACKOFFICE, mapping]], sample, base };
}

function wholeOf(events: readonly { schema: PayloadSchema }[]): Record<string, unknown> {
  const example = events[0] && exampleOf(events[0].schema);
  return isRecord(example) ? example : {};
}

/** Data that a schema takes, with each of its fields. */
function exampleOf(schema: PayloadSchema): unknown {
  const { properties, items, pattern } = schema;
  const types = [schema.type].flat();
  if (properties !== undefined) {
    return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, exampleOf(one)] as const));
  }
  if (types[0] === 'array') {
    return items === undefined ? [] : [exampleOf(items)];
  }
  if (schema.enum !== undefined) {
    return schema.enum[0];
  }
  if (types.includes('string')) {
    return EXAMPLES.find((text) => pattern === undefined || new RegExp(pattern, 'u').test(text));
  }
  return types.includes('boolean') ? true : 7;
}

/** One of these is taken by each pattern of the catalogue. */
const EXAMPLES = ['7', 'de', 'EUR', '2026-12-24', 'a@example.com', 'DE'];

/** The page of what each field becomes. */
export function mappingPage(): string {
  return `<!-- Written by \`npm run generate\` from the mappings in lib/flows. Do not edit. -->

# Where each field stands

Found by asking the mappings: each field of a record is given to them, and what it adds is what it becomes. A field that adds nothing
decides about others, or has no place there. [Adobe Commerce](adobe-commerce.md) and [Saleor](saleor.md) say what is done with it.
${ways().map(section).join('')}`;
}

function section({ heading, from, to, sample, base }: Way): string {
  const rows = leaves(sample).map((path) => {
    const cells = to.map(([, mapping]) => added(mapping, base, sample, path));
    return `| \`${path.join('.')}\` | ${cells.join(' | ')} |`;
  });
  return `
## ${heading}

| in ${from} | ${to.map(([system]) => `in ${system}`).join(' | ')} |
| --- |${' --- |'.repeat(to.length)}
${rows.join('\n')}
`;
}

/** The fields of what a mapping makes that come with a field. */
function added(mapping: Mapping, base: Way['base'], sample: Way['sample'], path: readonly string[]): string {
  const data = { ...base, ...sample };
  const whole = attempt(mapping, data);
  // Where it is needed, another value tells what comes of it.
  const part = attempt(mapping, { ...base, ...changed(sample, path, () => undefined) });
  const other = part ?? attempt(mapping, changed(data, path, another));
  const [after, before] = [texts(whole), texts(other)];
  const found = [...after].filter(([name, value]) => before.get(name) !== value).map(([name]) => `\`${name}\``);
  return found.length === 0 ? '–' : [...new Set(found)].join(', ');
}

/** A field that is needed cannot be left out: another value stands for it. */
function attempt(mapping: Mapping, data: unknown): unknown {
  try {
    return mapping(data);
  } catch {
    return undefined;
  }
}

/** A copy with another value at a path; without it where that is undefined. */
function changed(value: unknown, [name = '', ...rest]: readonly string[], change: (old: unknown) => unknown) {
  const fields: Record<string, unknown> = isRecord(value) ? { ...value } : {};
  const key = name.replace('[]', '');
  const own = fields[key];
  const inner = (item: unknown): unknown => (rest.length === 0 ? change(item) : changed(item, rest, change));
  fields[key] = rest.length > 0 && Array.isArray(own) ? own.map(inner) : inner(own);
  if (fields[key] === undefined) {
    delete fields[key];
  }
  return fields;
}

/** Another value of the same kind: a country stays one. */
function another(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(another);
  }
  return typeof value === 'number' ? value + 1 : value === 'DE' ? 'FR' : `${String(value)}8`;
}

/** The paths to all values; a list stands for its entries. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (!isRecord(value)) {
    return [[...path]];
  }
  return Object.entries(value).flatMap(([name, inner]) => {
    const [first] = Array.isArray(inner) ? inner : [];
    return isRecord(first) ? leaves(first, [...path, `${name}[]`]) : leaves(inner, [...path, name]);
  });
}

/** Each value as a text, by its path; a custom attribute by its code. */
function texts(value: unknown): Map<string, string> {
  const found = new Map<string, string>();
  for (const [place, text] of placed(value, '')) {
    found.set(place, `${found.get(place) ?? ''}${text}`);
  }
  return found;
}

function placed(item: unknown, place: string): [place: string, text: string][] {
  if (Array.isArray(item)) {
    const code = (one: unknown) => (isRecord(one) && 'attribute_code' in one ? `.${String(one.attribute_code)}` : '[]');
    return item.flatMap((one) => placed(one, `${place}${code(one)}`));
  }
  if (isRecord(item)) {
    const { attribute_code: code, ...fields } = item;
    const below = (name: string) => (code === undefined ? `${place === '' ? '' : `${place}.`}${name}` : place);
    return Object.entries(fields).flatMap(([name, one]) => placed(one, below(name)));
  }
  return item === undefined ? [] : [[place, JSON.stringify(item)]];
}
