import { defineConsumer } from '#lib/action/define-consumer';
import { stockCommerceRoutes } from '#lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'stock-commerce', source: 'commerce', routes: stockCommerceRoutes });
