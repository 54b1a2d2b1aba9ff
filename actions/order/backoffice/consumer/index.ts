import { defineConsumer } from '../../../../lib/action/define-consumer';
import { orderBackofficeRoutes } from '../../../../lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'order-backoffice', source: 'backoffice', routes: orderBackofficeRoutes });
