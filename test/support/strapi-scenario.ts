import { isRecord, parseJson } from '#lib/core/json';

/** A Strapi: the local one, or a real one. */
export interface AnyStrapi {
  call(method: string, path: string, body?: object): Promise<{ status: number; text: string }>;
  /** A button of the admin panel. */
  press(action: 'publish' | 'unpublish', documentId: string, locale: string): Promise<void>;
  /** The bodies of the webhooks since it was asked last, once no more are on their way. */
  webhooks(): Promise<unknown[]>;
}

/** A step, what was answered, and what was told by webhook. */
export interface Recorded {
  step: string;
  status?: number;
  body?: unknown;
  webhooks: unknown[];
}

const TEXTS = {
  sku: 'TENT-2P',
  name: 'Two-person tent',
  slug: 'two-person-tent',
  description: 'Light and **dry**.',
  seo: { metaTitle: 'Tent', metaDescription: 'Dry' },
};
const SINCE = '2020-01-01T00:00:00.000Z';
const LIST = 'products?status=published&locale=*&sort=id:asc&pagination[pageSize]=100&pagination[withCount]=false';

/**
 * Does what editors and the relay do, step by step. Ids are numbered in the order in which they
 * come, and times are left out: they differ each time.
 */
export async function playStrapi(strapi: AnyStrapi): Promise<Recorded[]> {
  const names = new Map<string, string>();
  const done: Recorded[] = [];
  const keep = async (step: string, answer?: { status: number; text: string }) => {
    const body = answer === undefined || answer.text === '' ? undefined : parseJson(answer.text);
    const told = await strapi.webhooks();
    const shown = normal({ body, webhooks: told }, names);
    const webhooks = isRecord(shown) && Array.isArray(shown.webhooks) ? shown.webhooks : [];
    const seen = isRecord(shown) && shown.body !== undefined ? { body: shown.body } : {};
    done.push({ step, ...(answer === undefined ? {} : { status: answer.status }), ...seen, webhooks });
    return isRecord(body) && isRecord(body.data) ? String(body.data.documentId) : '';
  };
  const call = async (method: string, path: string, data?: object) =>
    keep(
      `${method} ${[...names].reduce((text, [id, name]) => text.replaceAll(id, name), path)}`,
      await strapi.call(method, path, data && { data }),
    );
  const press = async (action: 'publish' | 'unpublish', documentId: string, locale: string) => {
    await strapi.press(action, documentId, locale);
    await keep(`${action} ${locale}`);
  };

  const id = await call('POST', 'products', TEXTS);
  await call('PUT', `products/${id}?locale=de`, { sku: 'TENT-2P', name: 'Zelt', slug: 'zelt' });
  await call('PUT', `products/${id}?status=draft`, { name: 'Edited' });
  await call('POST', 'products?status=draft', { sku: 'DRAFT-1', name: 'Draft' });
  await call('POST', 'products?status=draft', { sku: 'DRAFT-1', name: 'The same SKU' });
  await call('POST', 'products?status=draft', { sku: 'DRAFT-2' });
  await call('POST', 'products', { sku: 'X-1', name: 'X', nope: 1 });
  await call('GET', 'products?status=draft&locale=*&filters[sku][$eq]=DRAFT-1&sort=id:asc');
  await call('GET', `${LIST}&filters[id][$gt]=0&populate[0]=seo`);
  const since = `filters[$or][0][updatedAt][$gt]=${SINCE}&filters[$or][1][publishedAt][$gt]=${SINCE}`;
  await call('GET', `${LIST}&filters[id][$gt]=0&${since}&fields[0]=documentId&fields[1]=locale&fields[2]=sku`);
  await call('GET', `${LIST}&filters[id][$gt]=999`);
  await call('GET', `products?status=published&locale=de&filters[documentId][$eq]=${id}&fields[0]=documentId`);
  await call('GET', `products?status=published&locale=fr&filters[documentId][$eq]=${id}&fields[0]=documentId`);
  await call('GET', 'content-type-builder/content-types/api::nope.nope');
  await call('GET', 'content-type-builder/components/shared.seo');
  await call('GET', 'nopes');
  await call('PUT', 'products/aaaaaaaaaaaaaaaaaaaaaaaa?status=draft', { name: 'x' });
  await press('unpublish', id, 'de');
  await press('publish', id, 'de');
  await press('publish', id, 'en');
  await call('DELETE', `products/${id}?locale=de`);
  await call('DELETE', `products/${id}`);
  await call('GET', `${LIST}&filters[id][$gt]=0`);
  return done;
}

const TIMES = ['createdAt', 'updatedAt', 'publishedAt'];

/** Ids by number, and of times only whether there is one. */
function normal(value: unknown, names: Map<string, string>): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => normal(one, names));
  }
  if (!isRecord(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, own]) => {
      if (name === 'id' && value.documentId === undefined) {
        // Of a component, which has a row of its own.
        return [];
      }
      if (name === 'id' || (name === 'documentId' && typeof own === 'string')) {
        return [[name, named(`${name} ${String(own)}`, String(own), names)]];
      }
      return [[name, TIMES.includes(name) && own !== null ? 'a time' : normal(own, names)]];
    }),
  );
}

function named(key: string, id: string, names: Map<string, string>): string {
  const isRow = key.startsWith('id ');
  const kind = isRow ? 'row' : 'document';
  const known = names.get(isRow ? key : id);
  if (known !== undefined) {
    return known;
  }
  const count = [...names.values()].filter((name) => name.startsWith(kind)).length;
  const name = `${kind} ${count + 1}`;
  names.set(isRow ? key : id, name);
  return name;
}
