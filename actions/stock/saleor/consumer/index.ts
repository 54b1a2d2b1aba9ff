import { defineConsumer } from '#lib/action/define-consumer';
import { stockSaleorRoutes as routes } from '#lib/catalogue/generated/routes';
import { stockFromSaleor } from '../../../ways';

export const main = defineConsumer({ name: 'stock-saleor', routes, ...stockFromSaleor });
