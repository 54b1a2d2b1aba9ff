import { defineConsumer } from '#lib/action/define-consumer';
import { customerCommerceRoutes } from '#lib/catalogue/generated/routes';

export const main = defineConsumer({ name: 'customer-commerce', source: 'commerce', routes: customerCommerceRoutes });
