import { defineConsumer } from '#lib/action/define-consumer';
import { orderBackofficeRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromBackoffice } from '../../../ways';

export const main = defineConsumer({ name: 'order-backoffice', routes, ...fromBackoffice });
