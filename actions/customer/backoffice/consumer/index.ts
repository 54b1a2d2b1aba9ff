import { defineConsumer } from '../../../../lib/action/define-consumer';
import { customerBackofficeRoutes } from '../../../../lib/catalogue/generated/routes';

export const main = defineConsumer({
  name: 'customer-backoffice',
  source: 'backoffice',
  routes: customerBackofficeRoutes,
});
