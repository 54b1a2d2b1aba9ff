import { defineConsumer } from '../../../../lib/action/define-consumer';
import { customerSaleorRoutes } from '../../../../lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'customer-saleor', source: 'saleor', routes: customerSaleorRoutes });
