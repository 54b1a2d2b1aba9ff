import type { Target } from '#lib/delivery/target';

/**
 * Adobe Commerce as a store that the back office's events are applied to. Its scope in the ledger
 * has no name.
 */
export const commerceTarget: Target = {
  name: 'commerce',
  ledgerScope: '',
  // Its ids are numbers.
  owns: (id) => /^\d+$/.test(id),
};
