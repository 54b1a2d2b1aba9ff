import { localSaleor } from './local-saleor';
import { realSaleor } from './real-saleor';
import { AcceptanceShop } from './shop';

/** A handler's answer when all went well. */
export const OK = { statusCode: 200, body: { success: true } };

/** A handler's answer that refuses, or waits, for a reason. */
export const refused = (statusCode: number, error: string) => ({
  statusCode,
  body: { success: false, error: expect.stringContaining(error) },
});

/** A shop in the Saleor that the command names, or in the stand-in. */
export async function openShop(): Promise<AcceptanceShop> {
  const account = process.env.ACCEPTANCE_SALEOR;
  return AcceptanceShop.open(account === undefined ? await localSaleor() : await realSaleor(JSON.parse(account)));
}

/** A variant as the merchant sees it; null for an unknown SKU. */
export async function variantOf(shop: AcceptanceShop, sku: string) {
  return (await shop.ask(VARIANT, { sku })).productVariant;
}
const VARIANT = `query($sku: String!) { productVariant(sku: $sku) {
  id sku name externalReference updatedAt
  product {
    id name description externalReference updatedAt category { slug } variants { sku }
    channelListings { isPublished visibleInListings channel { slug } }
  }
  channelListings { channel { slug } price { amount } }
  stocks { quantity quantityAllocated warehouse { slug } }
} }`;
