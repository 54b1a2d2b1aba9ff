import { type DocumentNode, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql';

/** The fields that count, on whatever they stand; a list counts for each that it may have. */
const COUNTED = new Set(
  (
    'app category categories channel channelListings channels collections customers fulfillments invoices lines ' +
    'order orders product products productTypes productVariant productVariants user variants warehouses webhook'
  ).split(' '),
);

/** What a document costs, about as Saleor counts it: before anything of it is done. */
export function costOf(
  document: DocumentNode,
  set: SelectionSetNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  return set.selections.reduce((sum, selection) => sum + costOfOne(selection), 0);

  function costOfOne(selection: SelectionSetNode['selections'][number]): number {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return costOf(document, selection.selectionSet, variables);
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = document.definitions.find(
        (item) => item.kind === Kind.FRAGMENT_DEFINITION && item.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? costOf(document, fragment.selectionSet, variables) : 0;
    }
    const first = selection.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
    const count = Number(first === undefined ? 1 : (valueFromASTUntyped(first.value, variables) ?? 1));
    const own = COUNTED.has(selection.name.value) ? 1 : 0;
    const inner = selection.selectionSet === undefined ? 0 : costOf(document, selection.selectionSet, variables);
    return count * (own + inner);
  }
}
