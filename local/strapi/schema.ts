/** A field of a content type, as the content-type builder shows it. */
interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  required?: boolean;
  unique?: boolean;
  targetField?: string;
  pluginOptions?: { i18n: { localized: boolean } };
}

const localized = { pluginOptions: { i18n: { localized: true } } };
const shared = { pluginOptions: { i18n: { localized: false } } };

/** The content types that the local Strapi has. */
export const CONTENT_TYPES: Readonly<
  Record<string, { singular: string; display: string; attributes: Readonly<Record<string, Attribute>> }>
> = {
  products: {
    singular: 'product',
    display: 'Product',
    attributes: {
      sku: { type: 'string', required: true, unique: true, ...shared },
      name: { type: 'string', required: true, ...localized },
      slug: { type: 'uid', targetField: 'name', ...localized },
      description: { type: 'richtext', ...localized },
      body: { type: 'blocks', ...localized },
      price: { type: 'decimal', ...shared },
      picture: { type: 'string', ...shared },
      seo: { type: 'component', component: 'shared.seo', repeatable: false, ...localized },
    },
  },
};

/** Its components. */
export const COMPONENTS: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  'shared.seo': { metaTitle: { type: 'string' }, metaDescription: { type: 'text' } },
};

/** What `GET /api/content-type-builder/content-types/<uid>` answers as `data`. */
export function schemaOf(uid: string): object | undefined {
  const found = Object.entries(CONTENT_TYPES).find(([, { singular }]) => uid === uidOf(singular));
  if (found === undefined) {
    return undefined;
  }
  const [plural, { singular, display, attributes }] = found;
  const schema = {
    draftAndPublish: true,
    displayName: display,
    singularName: singular,
    pluralName: plural,
    description: '',
    pluginOptions: { i18n: { localized: true } },
    kind: 'collectionType',
    collectionName: plural,
    attributes,
    visible: true,
    restrictRelationsTo: null,
  };
  return { uid, apiID: singular, schema };
}

/** The same of a component. */
export function componentOf(uid: string): object | undefined {
  const attributes = COMPONENTS[uid];
  const [category, apiId = ''] = uid.split('.');
  const collectionName = `components_${category}_${apiId}s`;
  const schema = { displayName: apiId, description: '', collectionName, attributes };
  return attributes && { uid, category, apiId, schema };
}

export function uidOf(singular: string): string {
  return `api::${singular}.${singular}`;
}
