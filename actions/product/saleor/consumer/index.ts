import { defineConsumer } from '#lib/action/define-consumer';
import { productSaleorRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromSaleor } from '../../../ways';

export const main = defineConsumer({ name: 'product-saleor', routes, ...fromSaleor });
