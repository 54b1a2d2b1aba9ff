import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { catalogue } from '../../lib/catalogue';
import { backofficeEvents } from '../../lib/catalogue/generated/backoffice';
import type { Config } from '../../lib/core/config';
import { isRecord, parseJson } from '../../lib/core/json';
import { EXIT, UsageError } from './print';
import { ask, openWorkspace } from './workspace';

/** `relay trigger <event> [--set path=value]… [--id ID]`: sends an event's sample through the ingestion webhook. */
export async function trigger(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [] },
      id: { type: 'string' },
    },
  });
  const event = findEvent(positionals);
  const value = structuredClone(event.sample);
  for (const change of values.set) {
    assign(value, change);
  }
  try {
    backofficeEvents[event.type]?.schema.parse(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new UsageError(`${reason}. A text that looks like a number is written as --set 'sku="123"'.`);
  }
  const workspace = await openWorkspace(values.url);
  const uid = values.id ?? randomUUID();
  const body = JSON.stringify({ data: { uid, event: event.type, value } });
  const headers = { 'content-type': 'application/json', ...credentials(workspace.config, uid, body) };
  const url = workspace.webAction('ingestion/webhook');
  const { status, text } = await ask(url, { method: 'POST', headers, body });
  const answer = parseJson(text);
  if (values.json) {
    console.log(JSON.stringify({ id: uid, type: event.type, status, answer }));
  } else if (status === 200) {
    console.log(
      `${event.type}  ${uid}\nAccepted by ${workspace.name}. What came of it: npx relay trace ${uid}${values.url === undefined ? '' : ` --url ${values.url}`}`,
    );
  } else {
    const reason = isRecord(answer) && typeof answer.error === 'string' ? answer.error : text.slice(0, 200);
    console.error(`${url} answered ${status}: ${reason}`);
  }
  return status === 200 ? EXIT.done : EXIT.failed;
}

/** By its type, or by the end of it. */
function findEvent([name, ...more]: string[]) {
  const own = catalogue.filter(({ source }) => source === 'backoffice');
  const list = own.map(({ type }) => `  ${type}`).join('\n');
  if (name === undefined || more.length > 0) {
    throw new UsageError(`trigger needs one event:\n${list}`);
  }
  const found = own.filter(({ type }) => type === name || type.endsWith(`.${name}`));
  const [event] = found;
  if (event === undefined) {
    throw new UsageError(`There is no event ${name}. These are known:\n${list}`);
  }
  return event;
}

/** `path=value`: a value that is JSON counts as such, anything else is a text; a number in the path is a list's place. */
function assign(target: unknown, change: string): void {
  const [, path = '', text = ''] = /^([^=]+)=(.*)$/s.exec(change) ?? [];
  const names = path.split('.');
  const last = names.pop();
  let holder: unknown = target;
  for (const name of names) {
    holder = isRecord(holder) || Array.isArray(holder) ? Reflect.get(holder, name) : undefined;
  }
  if (last === undefined || last === '' || path.includes('__proto__') || !(isRecord(holder) || Array.isArray(holder))) {
    throw new UsageError(`--set ${change}: the sample has no place for it. Use --set path=value, as in --set price=5.`);
  }
  Reflect.set(holder, last, parseJson(text) ?? text);
}

/** What the webhook's scheme wants, from the settings. */
function credentials(config: Config, id: string, body: string): Record<string, string> {
  switch (config.get('INGESTION_AUTH')) {
    case 'bearer':
      return { authorization: `Bearer ${config.require('INGESTION_BEARER_TOKEN').split(/\s+/)[0]}` };
    case 'basic': {
      const pair = `${config.require('INGESTION_BASIC_USERNAME')}:${config.require('INGESTION_BASIC_PASSWORD')}`;
      return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
    }
    case 'hmac': {
      const secret = config.require('INGESTION_HMAC_SECRET').split(/\s+/)[0] ?? '';
      const now = new Date();
      return {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, now, body),
      };
    }
    default:
      return {};
  }
}
