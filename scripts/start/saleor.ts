import { isRecord } from '../../lib/core/json';
import { local } from '../../local/identity';
import { SALEOR } from '../../local/saleor';

/** Something that happens in the Saleor, for the first look. */
const FIRST = {
  event: 'PRODUCT_VARIANT_UPDATED',
  productVariant: {
    id: 'UHJvZHVjdFZhcmlhbnQ6MQ==',
    sku: 'TENT-2P',
    name: 'Green',
    product: { id: 'UHJvZHVjdDox', name: 'Two-person tent', description: null },
    channelListings: [{ price: { amount: 189.9, currency: 'EUR' }, channel: { slug: 'default' } }],
  },
};

/**
 * Installs the app in the platform's Saleor by its manifest, where it is not installed yet, and lets a first change happen there.
 * Resolves to the address where the back office shows what came of it.
 * @throws Error with the text that the merchant would see.
 */
export async function startSaleor(url: string): Promise<string> {
  const manifestUrl = `${url}/api/v1/web/${local.namespace}/saleor/manifest`;
  const { status, message } = await post(`${url}${SALEOR}/install`, { manifestUrl });
  if (status >= 400 && !message.includes('already installed')) {
    throw new Error(`Saleor could not install the app: ${message}`);
  }
  await post(`${url}${SALEOR}/emit`, FIRST);
  return `${url}/systems/backoffice/products`;
}

async function post(url: string, body: object): Promise<{ status: number; message: string }> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  return { status: response.status, message: isRecord(answer) ? String(answer.message ?? '') : '' };
}
