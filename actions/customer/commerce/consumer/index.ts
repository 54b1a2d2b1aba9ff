import { defineConsumer } from '#lib/action/define-consumer';
import { customerCommerceRoutes as routes } from '#lib/catalogue/generated/routes';
import { customersFromCommerce } from '../../../ways';

export const main = defineConsumer({ name: 'customer-commerce', routes, ...customersFromCommerce });
