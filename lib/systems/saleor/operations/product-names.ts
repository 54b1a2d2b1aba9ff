import { type MutationError, operation } from '../operation';

/** An attribute of a type of products. */
export interface AttributeKind {
  id: string;
  slug: string | null;
  /** An `AttributeInputTypeEnum`. */
  inputType: string | null;
}

interface Kinds {
  productAttributes: AttributeKind[] | null;
  assignedVariantAttributes: { attribute: AttributeKind }[] | null;
}

interface Node<T> {
  edges: { node: T }[];
}

interface Wanted {
  taxClasses: boolean;
  slug: string;
  bySlug: boolean;
  name: string;
  byName: boolean;
  type: string;
  ofType: boolean;
  product: string;
  ofProduct: boolean;
}

/** What a product names by words, and Saleor knows by ids. */
export const FIND_NAMES = operation<
  {
    app: { id: string } | null;
    taxClasses?: Node<{ id: string; name: string }> | null;
    category?: { id: string } | null;
    categories?: Node<{ id: string; name: string; ancestors: Node<{ name: string }> | null }> | null;
    productType?: Kinds | null;
    product?: { productType: Kinds } | null;
  },
  Wanted
>(`query FindNames(
  $taxClasses: Boolean!, $slug: String!, $bySlug: Boolean!, $name: String!, $byName: Boolean!
  $type: ID!, $ofType: Boolean!, $product: ID!, $ofProduct: Boolean!
) {
  app { id }
  taxClasses(first: 100) @include(if: $taxClasses) { edges { node { id name } } }
  category(slug: $slug) @include(if: $bySlug) { id }
  categories(first: 20, filter: { search: $name }) @include(if: $byName) {
    edges { node { id name ancestors(first: 10) { edges { node { name } } } } }
  }
  productType(id: $type) @include(if: $ofType) { ...kinds }
  product(id: $product) @include(if: $ofProduct) { productType { ...kinds } }
}
fragment kinds on ProductType {
  productAttributes { id slug inputType } assignedVariantAttributes { attribute { id slug inputType } }
}`);

/** A product's texts in another language. */
export const TRANSLATE = operation<
  { productTranslate: { errors: MutationError[] } | null },
  {
    product: string;
    languageCode: string;
    input: {
      name?: string | null;
      /** Saleor 3.20 has none. */
      slug?: string | null;
      description?: string | null;
      seoTitle?: string | null;
      seoDescription?: string | null;
    };
  }
>(`mutation Translate($product: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {
  productTranslate(id: $product, languageCode: $languageCode, input: $input) { errors { field message code } }
}`);
