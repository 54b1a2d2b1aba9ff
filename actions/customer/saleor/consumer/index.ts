import { defineConsumer } from '#lib/action/define-consumer';
import { customerSaleorRoutes } from '#lib/catalogue/generated/routes';
import { saleorViews } from '#lib/flows/backoffice-saleor/views';

export const main = defineConsumer({
  name: 'customer-saleor',
  source: 'saleor',
  routes: customerSaleorRoutes,
  views: saleorViews,
});
