import { defineConsumer } from '#lib/action/define-consumer';
import { orderSaleorRoutes } from '#lib/catalogue/generated/routes';
import { saleorViews } from '#lib/flows/backoffice-saleor/views';

export const main = defineConsumer({
  name: 'order-saleor',
  source: 'saleor',
  routes: orderSaleorRoutes,
  views: saleorViews,
});
