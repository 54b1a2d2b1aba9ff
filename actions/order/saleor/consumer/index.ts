import { defineConsumer } from '../../../../lib/action/define-consumer';
import { orderSaleorRoutes } from '../../../../lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'order-saleor', source: 'saleor', routes: orderSaleorRoutes });
