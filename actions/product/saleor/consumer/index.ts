import { defineConsumer } from '#lib/action/define-consumer';
import { productSaleorRoutes as routes } from '#lib/catalogue/generated/routes';
import { productsFromSaleor } from '../../../ways';

export const main = defineConsumer({ name: 'product-saleor', routes, ...productsFromSaleor });
