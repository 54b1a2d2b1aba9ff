import type { Config } from '#lib/core/config';
import { address, never, number, type Variable } from './variable';

/** Whether Saleor has a part in it, as a source or as a store. */
export const usesSaleor = (config: Config) =>
  config.get('SALEOR_ALLOWED_URLS') !== undefined || (config.get('STORES') ?? '').includes('saleor');
const slug = { pattern: /^[\w-]+$/, text: 'is a slug' };

/** The settings of Saleor, and of the choice between stores. */
export const SALEOR_VARIABLES: readonly Variable[] = [
  {
    name: 'STORES',
    meaning: 'where the back office’s events go',
    where: 'your own choice',
    needed: never,
    form: { pattern: /^(commerce|saleor)([\s,]+(commerce|saleor))*$/, text: 'names commerce and saleor' },
  },
  {
    name: 'SALEOR_ALLOWED_URLS',
    meaning: 'which Saleors may install the app',
    where: 'docs/saleor.md',
    needed: usesSaleor,
  },
  {
    name: 'SALEOR_ENCRYPTION_KEY',
    meaning: 'seals what is kept of an installation',
    where: 'openssl rand -base64 32',
    needed: usesSaleor,
    form: { pattern: /^[A-Za-z0-9+/]{43}=(\s+[A-Za-z0-9+/]{43}=)*$/, text: 'is 32 bytes in base64' },
    secret: true,
  },
  { name: 'SALEOR_CHANNELS', meaning: 'where products are sold', where: 'Saleor > Channels: slug', needed: never },
  {
    name: 'SALEOR_PRODUCT_TYPE',
    meaning: 'of new products',
    where: 'Saleor > Product types: slug',
    needed: never,
    form: slug,
  },
  {
    name: 'SALEOR_CATEGORY',
    meaning: 'of new products',
    where: 'Saleor > Categories: slug',
    needed: never,
    form: slug,
  },
  {
    name: 'SALEOR_WAREHOUSES',
    meaning: 'which source is which warehouse',
    where: 'Saleor > Warehouses: slug',
    needed: never,
    form: { pattern: /^[^\s,=]+=[^\s,=]*([\s,]+[^\s,=]+=[^\s,=]*)*$/, text: 'is pairs such as default=berlin' },
  },
  {
    name: 'SALEOR_STOCK',
    meaning: 'what quantities count',
    where: 'your own choice',
    needed: never,
    form: { pattern: /^(on-hand|available)$/, text: 'is on-hand or available' },
  },
  { name: 'SALEOR_PROVIDER_ID', meaning: 'the provider of Saleor', where: 'npm run onboard writes it', needed: never },
  {
    name: 'SALEOR_WEBHOOK_SECRET',
    meaning: 'of webhooks made by hand',
    where: 'your own choice',
    needed: never,
    secret: true,
  },
  {
    name: 'SALEOR_KEYS_COOL_DOWN_S',
    meaning: 'between two looks for new keys',
    where: 'your own choice',
    needed: never,
    form: number,
  },
  {
    name: 'SALEOR_APP_BASE_URL',
    meaning: 'where the actions are reached',
    where: 'leave it empty',
    needed: never,
    form: address,
  },
];
