import { defineConsumer } from '#lib/action/define-consumer';
import { stockCommerceRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromCommerce } from '../../../ways';

export const main = defineConsumer({ name: 'stock-commerce', routes, ...fromCommerce });
