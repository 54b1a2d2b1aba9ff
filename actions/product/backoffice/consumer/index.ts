import { defineConsumer } from '../../../../lib/action/define-consumer';
import { productBackofficeRoutes } from '../../../../lib/catalogue/generated/routes';
import { stores } from '../../../stores';

export const main = defineConsumer({
  name: 'product-backoffice',
  source: 'backoffice',
  routes: productBackofficeRoutes,
  stores,
});
