import { defineConsumer } from '#lib/action/define-consumer';
import { stockSaleorRoutes } from '#lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'stock-saleor', source: 'saleor', routes: stockSaleorRoutes });
