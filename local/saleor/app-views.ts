import { isRecord } from '#lib/core/json';
import { problemViews } from './app-problems';
import type { Apps, SaleorApp } from './apps';
import type { Deliveries } from './deliveries';
import { globalId } from './ids';
import { meta } from './meta';
import { type Args, Problem } from './problem';
import type { View, Views } from './views';
import type { Caller } from './world';

/** What an app can ask about itself: who it is, its webhooks, and what was given up of them. */
export function appQueries(apps: Apps, deliveries: Deliveries, views: Views, caller: Caller): View {
  const app = apps.all().find(({ id }) => id === caller.app);
  return {
    app: () => {
      if (caller.principal === null) {
        const needed = 'AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP';
        throw new Problem(`To access this path, you need one of the following permissions: ${needed}`);
      }
      return app === undefined ? null : appView(app);
    },
    webhook: ({ id }: Args) => {
      const found = app?.webhooks.find((webhook) => globalId('Webhook', webhook.id) === id);
      return app === undefined || found === undefined ? null : webhookView(app, found);
    },
  };

  function appView(own: SaleorApp): View {
    const { id, identifier, active, permissions, privateMetadata, webhooks } = own;
    return {
      __typename: 'App',
      id: globalId('App', id),
      ...{ identifier, isActive: active, ...meta({ metadata: {}, privateMetadata }) },
      permissions: permissions.map((code) => ({ code, name: code })),
      webhooks: webhooks.map((webhook) => webhookView(own, webhook)),
      problems: (args: Args) => problemViews(own, args),
    };
  }

  function webhookView(
    own: SaleorApp,
    { id, name, targetUrl, query, asyncEvents, syncEvents, active, secretKey }: SaleorApp['webhooks'][number],
  ): View {
    return {
      id: globalId('Webhook', id),
      ...{ name, targetUrl, isActive: active, subscriptionQuery: query, secretKey },
      asyncEvents: asyncEvents.map((eventType) => ({ eventType, name: eventType })),
      syncEvents: syncEvents.map((eventType) => ({ eventType, name: eventType })),
      eventDeliveries: (args: Args) => {
        const all = deliveries.all().filter((row) => row.app === own.id && asyncEvents.includes(row.event));
        const { status } = isRecord(args.filter) ? args.filter : {};
        // The latest first, as it is asked for.
        const wanted = all.filter((row) => status === undefined || status === null || row.status === status).reverse();
        const nodes = wanted.map((row) => ({
          id: globalId('EventDelivery', row.id),
          createdAt: new Date(row.created).toISOString(),
          eventType: row.event,
          payload: row.body,
        }));
        return views.connection(nodes, args);
      },
    };
  }
}
