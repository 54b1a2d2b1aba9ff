import { defineConsumer } from '#lib/action/define-consumer';
import { productBackofficeRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromBackoffice } from '../../../ways';

export const main = defineConsumer({ name: 'product-backoffice', routes, ...fromBackoffice });
