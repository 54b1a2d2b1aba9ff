import { isRecord } from '#lib/core/json';
import { local } from '#local/identity';
import { call } from './http';

/** What an editor does in the local Strapi, and what the API tells of it. */
export class StrapiDriver {
  constructor(private readonly url: string) {}

  /** An API call; resolves to the answer's `data`. */
  async api(method: string, path: string, data?: object): Promise<Record<string, unknown>> {
    const answer = await call(`${this.url}/systems/strapi/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${local.strapiToken}` },
      ...(data === undefined ? {} : { body: { data } }),
    });
    const body = isRecord(answer.body) ? answer.body : {};
    return isRecord(body.data) ? body.data : { list: body.data, status: answer.status };
  }

  /** Publishes a new entry; resolves to its document. */
  async create(data: object, query = ''): Promise<string> {
    return String((await this.api('POST', `products${query}`, data)).documentId);
  }

  /** A button of the admin panel. */
  async press(action: 'publish' | 'unpublish', documentId: string, locale?: string): Promise<void> {
    const body = { documentId, ...(locale === undefined ? {} : { locale }) };
    const { status } = await call(`${this.url}/systems/strapi/editor/${action}`, { method: 'POST', body });
    expect(status).toBe(200);
  }

  /** Where the webhook goes, and what it shows. */
  async webhook(path = 'cms/webhook', secret: string = local.strapiWebhookSecret): Promise<void> {
    await call(`${this.url}/systems/strapi/webhook`, {
      method: 'PUT',
      body: {
        url: `${this.url}/api/v1/web/${local.namespace}/${path}`,
        headers: { authorization: `Bearer ${secret}` },
        events: ['entry.create', 'entry.update', 'entry.delete', 'entry.publish', 'entry.unpublish'],
      },
    });
  }
}
