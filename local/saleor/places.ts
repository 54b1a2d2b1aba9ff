import { numberIn } from './ids';
import { type Args, answering, inputOf, Refusal, textOf } from './problem';
import type { Place } from './records';
import type { View } from './views';
import { need, type World } from './world';

type MadeKind = 'channel' | 'warehouse' | 'productType' | 'category' | 'attribute';

function numbersIn(ids: unknown): number[] {
  return (Array.isArray(ids) ? ids : []).flatMap((id) => numberIn('Attribute', id) ?? []);
}

/**
 * Channels, warehouses, types of products and settings, as a merchant sets them up. Apps have none
 * of these permissions.
 */
export function placeMutations({ records, views, caller }: World): View {
  const make =
    (kind: MadeKind, type: string, name: string, more: (args: Args) => Partial<Place> = () => ({})) =>
    (args: Args) => {
      need(caller, 'MANAGE_SETTINGS');
      return answering(() => {
        const input = inputOf(args);
        const slug = textOf(input, 'slug');
        if (slug === undefined || records.all(kind).some((place) => place.slug === slug)) {
          throw new Refusal(
            slug === undefined ? 'REQUIRED' : 'UNIQUE',
            'slug',
            'A slug that nobody else has is needed.',
          );
        }
        const place = records.add(kind, { slug, ...channelFields(input), ...more(args) });
        return { [name]: views.place(type, place) };
      });
    };
  return {
    channelCreate: make('channel', 'Channel', 'channel'),
    createWarehouse: make('warehouse', 'Warehouse', 'warehouse'),
    productTypeCreate: make('productType', 'ProductType', 'productType', (args) => {
      const { productAttributes, variantAttributes } = inputOf(args);
      return { productAttributes: numbersIn(productAttributes), variantAttributes: numbersIn(variantAttributes) };
    }),
    categoryCreate: make('category', 'Category', 'category', (args) => ({
      name: String(inputOf(args).name ?? inputOf(args).slug),
      parent: numberIn('Category', args.parent) ?? null,
    })),
    attributeCreate: make('attribute', 'Attribute', 'attribute', (args) => ({
      inputType: String(inputOf(args).inputType),
    })),
    taxClassCreate: (args: Args) => {
      need(caller, 'MANAGE_SETTINGS');
      const place = records.add('taxClass', { slug: String(inputOf(args).name) });
      return { errors: [], taxClass: views.place('TaxClass', place) };
    },
    /** Each warehouse sends everywhere. */
    shippingZoneCreate: () => {
      need(caller, 'MANAGE_SETTINGS');
      return { errors: [], shippingZone: null };
    },
    shopSettingsUpdate: (args: Args) => {
      need(caller, 'MANAGE_SETTINGS');
      const { fulfillmentAutoApprove, fulfillmentAllowUnpaid } = inputOf(args);
      const settings = records.settings();
      records.change('settings', {
        ...settings,
        ...(typeof fulfillmentAutoApprove === 'boolean' ? { autoApprove: fulfillmentAutoApprove } : {}),
        ...(typeof fulfillmentAllowUnpaid === 'boolean' ? { allowUnpaid: fulfillmentAllowUnpaid } : {}),
      });
      return { errors: [], shop: { name: 'The local Saleor' } };
    },
  };
}

/** What a channel has beside its slug: the currency, and the warehouses that it sells from. */
function channelFields({ currencyCode, addWarehouses }: Args) {
  const ids: readonly unknown[] = Array.isArray(addWarehouses) ? addWarehouses : [];
  return {
    ...(typeof currencyCode === 'string' ? { currency: currencyCode } : {}),
    ...(Array.isArray(addWarehouses) ? { warehouses: ids.flatMap((id) => numberIn('Warehouse', id) ?? []) } : {}),
  };
}
