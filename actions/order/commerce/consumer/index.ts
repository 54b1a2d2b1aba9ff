import { defineConsumer } from '#lib/action/define-consumer';
import { orderCommerceRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromCommerce } from '../../../ways';

export const main = defineConsumer({ name: 'order-commerce', routes, ...fromCommerce });
