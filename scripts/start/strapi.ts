import { local } from '#local/identity';
import { STRAPI } from '#local/paths';

const EVENTS = ['create', 'update', 'delete', 'publish', 'unpublish'].map((name) => `entry.${name}`);

/**
 * Has the local Strapi send its webhook, as a person sets it up in the admin panel. Resolves to the
 * address of its entries.
 */
export async function startStrapi(url: string): Promise<string> {
  const body = JSON.stringify({
    url: `${url}/api/v1/web/${local.namespace}/cms/webhook`,
    headers: { authorization: `Bearer ${local.strapiWebhookSecret}` },
    events: EVENTS,
  });
  await fetch(`${url}${STRAPI}/webhook`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
  return `${url}${STRAPI}/api/products, with the header Authorization: Bearer ${local.strapiToken}`;
}
