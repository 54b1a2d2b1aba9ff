import { defineConsumer } from '#lib/action/define-consumer';
import { customerCommerceRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromCommerce } from '../../../ways';

export const main = defineConsumer({ name: 'customer-commerce', routes, ...fromCommerce });
