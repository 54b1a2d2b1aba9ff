import { defineConsumer } from '#lib/action/define-consumer';
import { customerBackofficeRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromBackoffice } from '../../../ways';

export const main = defineConsumer({ name: 'customer-backoffice', routes, ...fromBackoffice });
