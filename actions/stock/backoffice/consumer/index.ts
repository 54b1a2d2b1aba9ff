import { defineConsumer } from '#lib/action/define-consumer';
import { stockBackofficeRoutes } from '#lib/catalogue/generated/routes';
import { stores } from '../../../stores';

export const main = defineConsumer({
  name: 'stock-backoffice',
  source: 'backoffice',
  routes: stockBackofficeRoutes,
  stores,
});
