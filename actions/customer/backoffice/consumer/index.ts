import { defineConsumer } from '#lib/action/define-consumer';
import { customerBackofficeRoutes } from '#lib/catalogue/generated/routes';
import { stores } from '../../../stores';

export const main = defineConsumer({
  name: 'customer-backoffice',
  source: 'backoffice',
  routes: customerBackofficeRoutes,
  stores,
});
