import type { Target } from '#lib/delivery/target';
import { sealedInstallation } from './client';

/** Saleor as a store that the back office's events are applied to. */
export const saleorTarget: Target = {
  name: 'saleor',
  ledgerScope: 'saleor',
  // Its ids and the external references are not numbers.
  owns: (id) => !/^\d+$/.test(id),
  handOver: sealedInstallation,
};
