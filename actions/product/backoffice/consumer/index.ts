import { defineConsumer } from '#lib/action/define-consumer';
import { productBackofficeRoutes as routes } from '#lib/catalogue/generated/routes';
import { productsFromBackoffice } from '../../../ways';

export const main = defineConsumer({ name: 'product-backoffice', routes, ...productsFromBackoffice });
