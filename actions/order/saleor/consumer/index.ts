import { defineConsumer } from '#lib/action/define-consumer';
import { orderSaleorRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromSaleor } from '../../../ways';

export const main = defineConsumer({ name: 'order-saleor', routes, ...fromSaleor });
