import { defineConsumer } from '../../../../lib/action/define-consumer';
import { stockBackofficeRoutes } from '../../../../lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'stock-backoffice', source: 'backoffice', routes: stockBackofficeRoutes });
