import { digest } from '#local/saleor/apps';
import type { RecordKind } from '#local/saleor/records';
import { history, type Shop, sent, stocked, without } from './recorded-state';

type Given = (shop: Shop) => void;

const all =
  (...steps: Given[]): Given =>
  (shop) => {
    for (const step of steps) {
      step(shop);
    }
  };
const may =
  (...permissions: string[]): Given =>
  ({ apps, app }) =>
    apps.update({ ...app, permissions });
const settings =
  (changed: { autoApprove?: boolean; allowUnpaid?: boolean; maxCost?: number }): Given =>
  ({ records }) =>
    void records.change('settings', { ...records.settings(), ...changed });
const unpaid =
  (order: number): Given =>
  ({ records }) => {
    const found = records.get('order', order);
    if (found !== undefined) {
      records.change('order', { ...found, money: { ...found.money, charged: 0 } });
    }
  };
const setting =
  <K extends RecordKind>(kind: K, id: number, change: object): Given =>
  ({ records }) => {
    const found = records.get(kind, id);
    if (found !== undefined) {
      records.change(kind, { ...found, ...change });
    }
  };
/** The token is known no more. */
const forgotten: Given = ({ apps, app }) => apps.update({ ...app, token: digest('another') });
const noTent = without(['product', 10279], ['variant', 10525], ['variant', 10530], ['stock', 1]);
const [PAID, SENT] = ['ORDER_MARKED_AS_PAID', 'FULFILLMENT_FULFILLED_ITEMS'];
const part = all(sent(1, { 27: 'T', 28: 'T' }), history(1, PAID, SENT, SENT, { note: 'm' }));
const changes = ['processing', 'on-hold'].map((status) => ({ note: `Order status changed to ${status}` }));

/** What of the state is otherwise than in most recordings, by recording. */
export const GIVEN: Readonly<Record<string, Given>> = {
  'AddNote-app-ok': unpaid(2),
  'AddStock-ok': without(['stock', 1]),
  'CancelOrder-app-cannot-cancel-order-order': sent(2, { 31: 'T-1' }),
  'CancelOrder-part-shipped': part,
  'CreateCustomer-app-ok': without(['user', 61]),
  'CreateCustomer-ok': without(['user', 58]),
  'CreateCustomer-upper-case': without(['user', 60]),
  'CreateProduct-app-permissiondenied-to-access-this-path-you-need-': may('MANAGE_USERS', 'MANAGE_ORDERS'),
  'CreateProduct-description-link-script': without(['product', 10282], ['variant', 10528]),
  'CreateProduct-ok': noTent,
  'CreateVariant-app-ok': without(['variant', 10535]),
  'CreateVariant-ok': without(['variant', 10530], ['stock', 1]),
  'DeleteCustomer-again': without(['user', 58]),
  'DeleteProduct-again': noTent,
  'DeleteVariant-again': without(['variant', 10530], ['stock', 1]),
  'FindCustomer-app-ok-null-byemail': without(['user', 61]),
  'FindCustomer-app-ok': setting('user', 61, {
    email: 'alan.t@example.com',
    lastName: 'Ording',
    externalReference: '3001',
    privateMetadata: { customer_group: '7' },
  }),
  'FindGroups-app-permissiondenied-to-access-this-path-you-need-': forgotten,
  'FindOrder-app-permissiondenied-to-access-this-path-you-need-': may('MANAGE_USERS', 'MANAGE_PRODUCTS'),
  'FindSent-app-ok': all(
    sent(2, { 31: 'T-1', 32: 'T-2' }),
    history(2, ...changes, PAID, SENT, { note: 'Left at the desk' }, SENT),
  ),
  'FindShippable-app-ok': history(2, ...changes),
  'FindSent-ok': part,
  'FindShippable-no-slug': part,
  'FindShippable-shipped': part,
  'FindStock-app-querycosterror-the-query-exceeds-the-maximum-c': settings({ maxCost: 5 }),
  'FindVariant-app-ok-null-byreference-bysku': without(['variant', 10534]),
  'FindVariant-app-ok-null-byreference-bysku-byid': without(['channel', 3], ['channel', 4]),
  'FindVariant-app-querycosterror-the-query-exceeds-the-maximum-c': settings({ maxCost: 5 }),
  'FindVariant-cn-11': without(['product', 10282], ['variant', 10528]),
  'FindVariant-cn-1': without(['variant', 10530], ['stock', 1]),
  'Fulfill-app-cannot-fulfill-unpaid-order-order': all(unpaid(2), settings({ allowUnpaid: false })),
  'Fulfill-app-fulfill-order-line-orderlineid': sent(2, { 31: 'T-1', 32: 'T-2' }),
  'Fulfill-unpaid': all(unpaid(1), settings({ allowUnpaid: false })),
  'SetStock-app-ok': stocked(10534, 40),
  'SetStock-no-row': without(['stock', 1]),
  'SetTracking-300': part,
  'SetTracking-app-ok': sent(2, { 31: 'T-1' }),
  'SetTracking-blank': part,
  'SetTracking-ok': part,
};

/** A recording that is answered first: it makes what is asked for, by SKU, with recorded ids. */
export const FIRST: Readonly<Record<string, { recording: string; sku: string; product: string; variant: string }>> = {
  'FindVariant-cn-11': {
    recording: 'CreateProduct-description-link-script',
    ...{ sku: 'CN-11', product: 'Product:10282', variant: 'ProductVariant:10528' },
  },
};
