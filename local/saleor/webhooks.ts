import type { Apps, SaleorApp, Webhook } from './apps';
import { globalId, numberIn } from './ids';
import { RELEASE } from './install';
import { type Args, answering, inputOf, Problem, Refusal, textOf } from './problem';
import { queryFault } from './subscription';
import type { View } from './views';
import type { World } from './world';

/**
 * The app's own webhooks: an app may change them, and has to, since Saleor never reads a manifest
 * again.
 */
export function webhookMutations({ caller }: World, apps: Apps): View {
  const own = (): SaleorApp => {
    const app = apps.all().find(({ id }) => id === caller.app);
    if (app === undefined) {
      throw new Problem('Only an app has webhooks of its own.');
    }
    return app;
  };
  return {
    webhookCreate: (args: Args) =>
      answering(() => {
        const app = own();
        const empty = {
          name: '',
          targetUrl: '',
          query: '',
          asyncEvents: [],
          syncEvents: [],
          active: true,
          secretKey: null,
        };
        const webhook: Webhook = { ...empty, id: apps.nextWebhook(), ...fieldsOf(inputOf(args)) };
        apps.update({ ...app, webhooks: [...app.webhooks, webhook] });
        return { webhook: { id: globalId('Webhook', webhook.id) } };
      }),
    webhookUpdate: (args: Args) =>
      answering(() => {
        const app = own();
        Object.assign(found(app, args), fieldsOf(inputOf(args)));
        apps.update(app);
        return { webhook: { id: args.id } };
      }),
    webhookDelete: (args: Args) =>
      answering(() => {
        const app = own();
        const gone = found(app, args);
        apps.update({ ...app, webhooks: app.webhooks.filter((webhook) => webhook !== gone) });
        return { webhook: { id: args.id } };
      }),
  };
}

function found({ webhooks }: SaleorApp, args: Args): Webhook {
  const webhook = webhooks.find(({ id }) => id === numberIn('Webhook', args.id));
  if (webhook === undefined) {
    throw new Refusal('NOT_FOUND', 'id', "Couldn't resolve to a node.");
  }
  return webhook;
}

/** What is given of a webhook. @throws Refusal as Saleor finds it wrong. */
function fieldsOf(input: Record<string, unknown>): Partial<Webhook> {
  const [name, targetUrl, query] = [textOf(input, 'name'), addressOf(input), queryOf(input)];
  return {
    ...(name === undefined ? {} : { name }),
    ...(typeof input.secretKey === 'string' || input.secretKey === null ? { secretKey: input.secretKey } : {}),
    ...(targetUrl === undefined ? {} : { targetUrl }),
    ...(query === undefined ? {} : { query }),
    ...(Array.isArray(input.asyncEvents) ? { asyncEvents: input.asyncEvents.map(String) } : {}),
    ...(Array.isArray(input.syncEvents) ? { syncEvents: input.syncEvents.map(String) } : {}),
    ...(typeof input.isActive === 'boolean' ? { active: input.isActive } : {}),
  };
}

function addressOf(input: Record<string, unknown>): string | undefined {
  const address = textOf(input, 'targetUrl');
  if (address !== undefined && (!URL.canParse(address) || address.length > 255)) {
    throw new Refusal('INVALID', 'targetUrl', 'Enter a valid URL.');
  }
  return address;
}

function queryOf(input: Record<string, unknown>): string | undefined {
  const query = textOf(input, 'query');
  const fault = query === undefined ? undefined : queryFault(query, RELEASE);
  if (fault !== undefined) {
    throw new Refusal(fault.code, 'query', fault.message);
  }
  return query;
}
