import { defineHandler, steps } from '#lib/action/define-handler';
import { cmsProductUnpublished } from '#lib/catalogue/generated/schemas';
import { noTextsToCommerce } from '#lib/flows/strapi-commerce/product';
import { noTextsToSaleor } from '#lib/flows/strapi-saleor/product';
import { STRAPI_UNPUBLISHED } from '#lib/settings/generated';
import { commerceApi } from '#lib/systems/commerce/client';
import { clearTexts } from '#lib/systems/commerce/product-texts';
import { saleorApi } from '#lib/systems/saleor/client';
import { clearTexts as clearTextsInSaleor } from '#lib/systems/saleor/product-texts';

/** Without the setting the texts stay. The product stays in any case. */
export const main = defineHandler({
  schema: cmsProductUnpublished,
  targets: {
    commerce: steps({
      transform: noTextsToCommerce,
      send: async (texts, context) =>
        texts && context.config.read(STRAPI_UNPUBLISHED) === 'clear' && clearTexts(commerceApi(context), texts),
    }),
    saleor: steps({
      transform: noTextsToSaleor,
      send: async (texts, context) =>
        context.config.read(STRAPI_UNPUBLISHED) === 'clear' && clearTextsInSaleor(saleorApi(context), texts),
    }),
  },
  message: 'Texts unpublished successfully',
});
