import { defineConsumer } from '#lib/action/define-consumer';
import { customerSaleorRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromSaleor } from '../../../ways';

export const main = defineConsumer({ name: 'customer-saleor', routes, ...fromSaleor });
