import type { ConsumerDefinition } from '#lib/action/define-consumer';
import { sealedInstallation } from '#lib/systems/saleor/installation';

/** The stores that the back office's events can go to, and what their handlers are given beside the event. */
export const stores: NonNullable<ConsumerDefinition['stores']> = {
  commerce: async () => ({}),
  saleor: sealedInstallation,
};
