import { defineConsumer } from '#lib/action/define-consumer';
import { orderBackofficeRoutes } from '#lib/catalogue/generated/routes';
import { stores } from '../../../stores';

export const main = defineConsumer({
  name: 'order-backoffice',
  source: 'backoffice',
  routes: orderBackofficeRoutes,
  stores,
});
