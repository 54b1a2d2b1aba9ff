import { defineConsumer } from '#lib/action/define-consumer';
import { productCommerceRoutes as routes } from '#lib/catalogue/generated/routes';
import { productsFromCommerce } from '../../../ways';

export const main = defineConsumer({ name: 'product-commerce', routes, ...productsFromCommerce });
