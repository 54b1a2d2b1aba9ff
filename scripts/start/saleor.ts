import { isRecord } from '#lib/core/json';
import { local } from '#local/identity';
import { SALEOR } from '#local/paths';

/** The first change: the name of a product that a new Saleor has. */
const FIND = '{ productVariant(sku: "LANTERN-1") { product { id } } }';
const RENAME = 'mutation($id: ID!) { productUpdate(id: $id, input: { name: "Storm lantern" }) { errors { message } } }';

/**
 * Installs the app in the local Saleor from its manifest, unless it is installed, and makes a first
 * change there. Resolves to the back office's address where the change arrives.
 * @throws Error with the text that the merchant would see.
 */
export async function startSaleor(url: string): Promise<string> {
  const manifestUrl = `${url}/api/v1/web/${local.namespace}/saleor/manifest`;
  const { status, body } = await post(`${url}${SALEOR}/install`, { manifestUrl });
  const message = String(body.message ?? '');
  if (status >= 400 && !message.includes('already installed')) {
    throw new Error(`Saleor could not install the app: ${message}`);
  }
  const graphql = async (query: string, variables: object = {}) => {
    const { data } = (await post(`${url}${SALEOR}/graphql/`, { query, variables })).body;
    return isRecord(data) ? data : {};
  };
  const { productVariant } = await graphql(FIND);
  const product = isRecord(productVariant) && isRecord(productVariant.product) ? productVariant.product : undefined;
  // The product may have been removed in an earlier run.
  if (product !== undefined) {
    await graphql(RENAME, { id: product.id });
  }
  return `${url}/systems/backoffice/products`;
}

async function post(url: string, given: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${local.saleorStaffToken}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(given) });
  const body: unknown = await response.json();
  return { status: response.status, body: isRecord(body) ? body : {} };
}
