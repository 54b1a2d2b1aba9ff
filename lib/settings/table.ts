import { backoffice, delivery, ingestion, stockCheck } from './table/backoffice';
import { checkout } from './table/checkout';
import { commerce, stores } from './table/commerce';
import { pubsub } from './table/pubsub';
import { saleor } from './table/saleor';
import { strapi } from './table/strapi';
import { workspace } from './table/workspace';
import type { SettingDefinition, SettingGroup } from './types';

/** Every setting of the project, in the order of `.env.example`. No bundle carries this table. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  workspace,
  stores,
  commerce,
  backoffice,
  saleor,
  pubsub,
  strapi,
  stockCheck,
  checkout,
  ingestion,
  delivery,
];

/** All settings by name. */
export const SETTINGS = {
  ...workspace.settings,
  ...stores.settings,
  ...commerce.settings,
  ...backoffice.settings,
  ...saleor.settings,
  ...pubsub.settings,
  ...strapi.settings,
  ...stockCheck.settings,
  ...checkout.settings,
  ...ingestion.settings,
  ...delivery.settings,
} as const satisfies Readonly<Record<string, SettingDefinition>>;

/** A setting's name, as in the environment, in `.env` and among an action's inputs. */
export type SettingName = keyof typeof SETTINGS;
