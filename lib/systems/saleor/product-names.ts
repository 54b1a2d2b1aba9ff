import { RelayError } from '#lib/core/errors';
import type { SaleorApi } from './api';
import { attributeInput } from './attributes';
import type { SaleorProductInput } from './inputs';
import { type AttributeKind, FIND_NAMES } from './operations/product-names';
import type { AttributeInput } from './operations/products';

/** Where the attributes of a product are declared: in its type, which may be known or not. */
export type Declared = { type: string } | { product: string };

/** What a product names, by Saleor's ids. */
export interface Names {
  taxClass?: string | null;
  category?: string | null;
  attributes: AttributeInput[];
  variantAttributes: AttributeInput[];
}

type Named = Pick<SaleorProductInput, 'taxClass' | 'category' | 'attributes'>;
type Answer = NonNullable<(typeof FIND_NAMES)['types']> extends (...given: never[]) => infer Data ? Data : never;

/**
 * Looks up what is named, in one call; none where nothing is.
 * @throws RelayError `rejected` with 422 for a name that Saleor does not have.
 */
export async function findNames(api: SaleorApi, named: Named, declared: Declared): Promise<Names> {
  const { taxClass, category, attributes = [] } = named;
  const path = category?.includes('/') === true ? segments(category) : [];
  const asked = attributes.length > 0;
  const wanted = {
    taxClasses: typeof taxClass === 'string',
    ...{ slug: category ?? '', bySlug: typeof category === 'string' && path.length === 0 },
    ...{ name: path.at(-1) ?? '', byName: path.length > 0 },
    ...('type' in declared
      ? { type: declared.type, ofType: asked, product: '', ofProduct: false }
      : { type: '', ofType: false, product: declared.product, ofProduct: asked }),
  };
  const { bySlug, byName } = wanted;
  const answer = wanted.taxClasses || bySlug || byName || asked ? await api.execute(FIND_NAMES, wanted) : undefined;
  return {
    ...(taxClass === undefined ? {} : { taxClass: taxClass === null ? null : taxClassIn(answer, taxClass) }),
    ...(category === undefined ? {} : { category: category === null ? null : categoryIn(answer, path) }),
    ...attributesIn(answer, attributes),
  };
}

function taxClassIn(answer: Answer | undefined, name: string): string {
  const found = answer?.taxClasses?.edges.find(({ node }) => node.name === name);
  return found?.node.id ?? unknown('tax class', 'taxClass');
}

function categoryIn(answer: Answer | undefined, path: readonly string[]): string {
  if (path.length === 0) {
    return answer?.category?.id ?? unknown('category', 'categories/0');
  }
  const found = (answer?.categories?.edges ?? []).filter(({ node }) => {
    const names = [...(node.ancestors?.edges ?? []).map((one) => one.node.name), node.name];
    return path.every((name, index) => names[names.length - path.length + index] === name);
  });
  const [first, ...others] = found;
  if (others.length > 0) {
    refuse('Saleor has several categories that value/categories/0 may mean: send a longer path, or the slug.');
  }
  return first?.node.id ?? unknown('category', 'categories/0');
}

function attributesIn(answer: Answer | undefined, given: NonNullable<Named['attributes']>) {
  const kinds = answer?.productType ?? answer?.product?.productType;
  const found: Pick<Names, 'attributes' | 'variantAttributes'> = { attributes: [], variantAttributes: [] };
  const ofVariants = kinds?.assignedVariantAttributes?.map(({ attribute }) => attribute);
  for (const [index, { code, value }] of given.entries()) {
    const place = `attributes/${index}`;
    const named = (one: AttributeKind) => one.slug === code;
    const ofProduct = kinds?.productAttributes?.find(named);
    const kind = ofProduct ?? ofVariants?.find(named) ?? unknown('attribute of its type', `${place}/code`);
    (ofProduct === undefined ? found.variantAttributes : found.attributes).push(attributeInput(kind, value, place));
  }
  return found;
}

function segments(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/** The place and not the name: a value of the event is not in an error's text. */
function unknown(what: string, place: string): never {
  return refuse(`Saleor has no such ${what} as value/${place} names. Add it there, or leave it out.`);
}

function refuse(text: string): never {
  throw new RelayError('rejected', text, { status: 422 });
}
