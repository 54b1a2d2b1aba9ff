import type { Target } from '#lib/delivery/target';
import { sealedInstallation } from './installation';
import { asSaleorKeeps } from './view';

/** Saleor as a store that the back office's events are applied to. */
export const saleorTarget: Target = {
  name: 'saleor',
  ledgerScope: 'saleor',
  // Its own ids, and the external references that it keeps, are no numbers.
  owns: (id) => !/^\d+$/.test(id),
  handOver: sealedInstallation,
  views: () => ({ product: asSaleorKeeps }),
};
