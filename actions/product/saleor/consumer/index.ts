import { defineConsumer } from '../../../../lib/action/define-consumer';
import { productSaleorRoutes } from '../../../../lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'product-saleor', source: 'saleor', routes: productSaleorRoutes });
