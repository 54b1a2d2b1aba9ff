import { defineConsumer } from '../../../../lib/action/define-consumer';
import { toSaleorOrder } from '../../../../lib/backoffice/mapping-saleor';
import { orderSaleorRoutes } from '../../../../lib/catalogue/generated/routes';
import { saleorOrder } from '../../../../lib/catalogue/generated/schemas';

export const main = defineConsumer({
  name: 'order-saleor',
  source: 'saleor',
  routes: orderSaleorRoutes,
  views: () => ({ order: (item) => toSaleorOrder(saleorOrder.parse(item)) }),
});
