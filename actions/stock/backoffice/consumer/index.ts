import { defineConsumer } from '#lib/action/define-consumer';
import { stockBackofficeRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromBackoffice } from '../../../ways';

export const main = defineConsumer({ name: 'stock-backoffice', routes, ...fromBackoffice });
