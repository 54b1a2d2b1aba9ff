import { defineConsumer } from '#lib/action/define-consumer';
import { productCmsRoutes as routes } from '#lib/catalogue/generated/routes';
import { fromCms } from '../../../ways';

export const main = defineConsumer({ name: 'product-cms', routes, ...fromCms });
