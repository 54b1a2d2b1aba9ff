import { CommerceShop } from './commerce-shop';
import { localCommerce } from './local-commerce';
import { realCommerce } from './real-commerce';

/** A shop in the Adobe Commerce that the command names, or in the stand-in. */
export async function openCommerce(): Promise<CommerceShop> {
  const account = process.env.ACCEPTANCE_COMMERCE;
  return new CommerceShop(account === undefined ? await localCommerce() : realCommerce(JSON.parse(account)));
}
