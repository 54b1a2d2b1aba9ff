import { defineConsumer } from '#lib/action/define-consumer';
import { productBackofficeRoutes } from '#lib/catalogue/generated/routes';
import { asSaleorKeeps } from '#lib/systems/saleor/view';
import { stores } from '../../../stores';

export const main = defineConsumer({
  name: 'product-backoffice',
  source: 'backoffice',
  routes: productBackofficeRoutes,
  stores,
  views: (_context, store) => (store === 'saleor' ? { product: asSaleorKeeps } : {}),
});
