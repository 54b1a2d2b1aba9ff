import { defineHandler, steps } from '#lib/action/define-handler';
import { cmsProductPublished } from '#lib/catalogue/generated/schemas';
import { textsToCommerce } from '#lib/flows/strapi-commerce/product';
import { textsToSaleor } from '#lib/flows/strapi-saleor/product';
import { commerceApi } from '#lib/systems/commerce/client';
import { saveTexts } from '#lib/systems/commerce/product-texts';
import { saleorApi } from '#lib/systems/saleor/client';
import { saveTexts as saveTextsInSaleor } from '#lib/systems/saleor/product-texts';

export const main = defineHandler({
  schema: cmsProductPublished,
  targets: {
    commerce: steps({
      transform: textsToCommerce,
      send: async (texts, context) => texts && saveTexts(commerceApi(context), texts, context.event),
    }),
    saleor: steps({
      transform: textsToSaleor,
      send: (texts, context) => saveTextsInSaleor(saleorApi(context), texts, context.event),
    }),
  },
  message: 'Texts published successfully',
});
