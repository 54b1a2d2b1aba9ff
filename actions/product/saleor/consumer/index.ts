import { defineConsumer } from '../../../../lib/action/define-consumer';
import { toVariant } from '../../../../lib/backoffice/mapping-saleor';
import { productSaleorRoutes } from '../../../../lib/catalogue/generated/routes';
import { saleorVariant } from '../../../../lib/catalogue/generated/schemas';
import { channelSlugs } from '../../../../lib/saleor/settings';

export const main = defineConsumer({
  name: 'product-saleor',
  source: 'saleor',
  routes: productSaleorRoutes,
  views: ({ config }) => ({ product: (item) => toVariant(saleorVariant.parse(item), channelSlugs(config)) }),
});
