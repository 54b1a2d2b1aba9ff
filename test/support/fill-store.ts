/**
 * Puts products into a store's file: `fill-store.ts FOLDER COUNT`. As events they would all be sent
 * one by one. It is a process of its own, since the file stays locked until the one that opened it
 * ends.
 */
import type { Kind } from '#local/commerce/documents';
import { openDatabase } from '#local/kernel/database';
import { Documents } from '#local/kernel/documents';

const [folder = '', count = '0'] = process.argv.slice(2);
const documents = new Documents<Kind>(openDatabase(folder), 'commerce');
documents.transaction(() => {
  for (let index = 1; index <= Number(count); index++) {
    const sku = `P-${index}`;
    const description = { attribute_code: 'description', value: `Number ${index}` };
    const product = { id: documents.nextId('product'), sku, name: sku, price: index, custom_attributes: [description] };
    documents.put('product', product.id, sku.toLowerCase(), product);
  }
});
