import { defineConsumer } from '#lib/action/define-consumer';
import { productCommerceRoutes } from '#lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'product-commerce', source: 'commerce', routes: productCommerceRoutes });
