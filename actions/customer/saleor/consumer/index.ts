import { defineConsumer } from '../../../../lib/action/define-consumer';
import { toSaleorCustomer } from '../../../../lib/backoffice/mapping-saleor';
import { customerSaleorRoutes } from '../../../../lib/catalogue/generated/routes';
import { saleorCustomer } from '../../../../lib/catalogue/generated/schemas';

export const main = defineConsumer({
  name: 'customer-saleor',
  source: 'saleor',
  routes: customerSaleorRoutes,
  views: () => ({ customer: (item) => toSaleorCustomer(saleorCustomer.parse(item)) }),
});
