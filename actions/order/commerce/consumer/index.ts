import { defineConsumer } from '#lib/action/define-consumer';
import { orderCommerceRoutes } from '#lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'order-commerce', source: 'commerce', routes: orderCommerceRoutes });
