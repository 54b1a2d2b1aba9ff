import { defineConsumer } from '#lib/action/define-consumer';
import { stockSaleorRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromSaleor } from '../../../ways';

export const main = defineConsumer({ name: 'stock-saleor', routes, ...fromSaleor });
