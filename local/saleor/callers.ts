import { local } from '../identity';
import { type Apps, digest } from './apps';
import { globalId } from './ids';
import { type Caller, NOBODY } from './world';

/** A staff user with all permissions. */
export const MERCHANT: Caller = {
  principal: { __typename: 'User', id: globalId('User', 0) },
  app: undefined,
  permissions: new Set([
    'MANAGE_PRODUCTS',
    'MANAGE_USERS',
    'MANAGE_ORDERS',
    'MANAGE_SETTINGS',
    'MANAGE_ORDERS_IMPORT',
    'HANDLE_PAYMENTS',
  ]),
};

/** Who a token belongs to. As in Saleor, an unknown token is no error: the call is anonymous. */
export function callerOf(apps: Apps, token: string | undefined): Caller {
  if (token === local.saleorStaffToken) {
    return MERCHANT;
  }
  const app = apps.all().find((item) => token !== undefined && item.active && item.token === digest(token));
  return app === undefined
    ? NOBODY
    : {
        principal: { __typename: 'App', id: globalId('App', app.id) },
        app: app.id,
        // OWN: its own metadata.
        permissions: new Set([...app.permissions, 'OWN']),
      };
}
