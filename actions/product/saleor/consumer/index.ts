import { defineConsumer } from '#lib/action/define-consumer';
import { productSaleorRoutes } from '#lib/catalogue/generated/routes';
import { saleorViews } from '#lib/flows/backoffice-saleor/views';

export const main = defineConsumer({
  name: 'product-saleor',
  source: 'saleor',
  routes: productSaleorRoutes,
  views: saleorViews,
});
