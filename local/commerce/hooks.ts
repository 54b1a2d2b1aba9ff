import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import type { Document, Documents } from './documents';

/** What the store waits where a hook has no timeout, in milliseconds: PHP ends the page then. */
const PAGE_MS = 60_000;
/** What the store says where a required hook has no answer, and no text of its own. */
const DEFAULT_ERROR = 'Cannot perform the operation due to an error.';

/** A hook stopped the operation; the message is what the shopper sees. */
export class HookException extends Error {}

/** A call of a hook, and how it went. */
export interface HookCall {
  hook: string;
  outcome: 'answered' | 'stopped' | 'failed';
  /** Whether it took longer than its soft timeout: that is only logged. */
  isSlow: boolean;
}

/** Calls the hooks that are subscribed to a method as the store does, and applies the answers. */
export class Hooks {
  /** The newest last. */
  readonly calls: HookCall[] = [];

  constructor(private readonly documents: Documents) {}

  /** The key that the Admin shows, in PEM form. */
  publicKey(): string {
    return createPublicKey(this.privateKey()).export({ type: 'spki', format: 'pem' }).toString();
  }

  /**
   * Calls the hooks batch by batch, those of a batch at the same time, and changes the payload.
   * @throws HookException where one stops the operation, or a required one has no answer.
   */
  async around(method: string, payload: Document): Promise<void> {
    const hooks = this.of(method);
    const orders = [...new Set(hooks.map((hook) => Number(hook.batch_order)))].sort((a, b) => a - b);
    for (const order of orders) {
      const batch = hooks.filter((hook) => Number(hook.batch_order) === order && isWanted(hook, payload));
      const answers = await Promise.all(batch.map((hook) => this.ask(hook, payload)));
      for (const [at, answer] of answers.entries()) {
        this.take(batch[at] ?? {}, answer, payload);
      }
    }
  }

  /** In the words of PaaS or of SaaS. */
  private of(method: string): Document[] {
    const plain = (name: unknown) => String(name).replace('.magento.', '.');
    return this.documents.all('webhook').filter((hook) => plain(hook.webhook_method) === plain(method));
  }

  /** Resolves to the operations; undefined for no good answer. */
  private async ask(hook: Document, payload: Document): Promise<Document[] | undefined> {
    const body = JSON.stringify(bodyOf(hook, payload));
    const text = Buffer.from(Buffer.from(body).toString('base64'));
    const signature = sign('RSA-SHA256', text, this.privateKey()).toString('base64');
    const begun = Date.now();
    const answer = await fetch(String(hook.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-adobe-commerce-webhook-signature': signature },
      body,
      signal: AbortSignal.timeout(Number(hook.timeout) || PAGE_MS),
    })
      .then(async (response) => (response.status === 200 ? operationsIn(await response.text()) : undefined))
      .catch(() => undefined);
    const soft = Number(hook.soft_timeout);
    const outcome =
      answer === undefined ? 'failed' : answer.some(({ op }) => op === 'exception') ? 'stopped' : 'answered';
    this.calls.push({ hook: String(hook.hook_name), outcome, isSlow: soft > 0 && Date.now() - begun > soft });
    return answer;
  }

  private take(hook: Document, answer: Document[] | undefined, payload: Document): void {
    const fallback = String(hook.fallback_error_message ?? '') || DEFAULT_ERROR;
    if (answer === undefined) {
      if (hook.required === true) {
        throw new HookException(fallback);
      }
      return;
    }
    for (const { op, path, value, message } of answer) {
      if (op === 'exception') {
        throw new HookException(typeof message === 'string' && message !== '' ? message : fallback);
      }
      if (op !== 'success') {
        change(payload, String(op), String(path).split('/'), unwrapped(value));
      }
    }
  }

  private privateKey(): string {
    const known = this.documents.byKey('webhook_key', 'key');
    if (known !== undefined) {
      return String(known.pem);
    }
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    this.documents.put('webhook_key', this.documents.nextId('webhook_key'), 'key', { pem });
    return pem;
  }
}

/** An operation, or a list of them; undefined for what is neither. */
function operationsIn(text: string): Document[] | undefined {
  const body = parseJson(text);
  const list = Array.isArray(body) ? body : [body];
  const isGood = list.every((one) => isRecord(one) && OPERATIONS.includes(String(one.op)));
  return isGood ? recordsIn(list) : undefined;
}

const OPERATIONS = ['success', 'exception', 'add', 'replace', 'remove'];

/** What the hook sends: its fields, or everything where it has none. */
function bodyOf({ fields }: Document, payload: Document): Document {
  const wanted = recordsIn(fields);
  if (wanted.length === 0) {
    return payload;
  }
  return Object.fromEntries(wanted.map(({ name, source }) => [String(name), valueAt(payload, String(source || name))]));
}

/** The value at a dotted path; null where there is none. */
function valueAt(payload: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), payload) ?? null;
}

/** A hook without rules is always called; one with rules where all of them hold. */
function isWanted({ rules }: Document, payload: Document): boolean {
  return recordsIn(rules).every(({ field, operator, value }) => {
    const own = valueAt(payload, String(field));
    const isSame = String(own) === String(value);
    return operator === 'notEqual' ? !isSame : operator === 'equal' ? isSame : true;
  });
}

/** An object of a class is written as the data that it is made of. */
function unwrapped(value: unknown): unknown {
  return isRecord(value) && isRecord(value.data) && Object.keys(value).length === 1 ? value.data : value;
}

function change(payload: Document, op: string, path: string[], value: unknown): void {
  const last = path.pop() ?? '';
  const parent = path.reduce<unknown>(
    (at, name) => (isRecord(at) || Array.isArray(at) ? Object(at)[name] : undefined),
    payload,
  );
  if (!isRecord(parent) && !Array.isArray(parent)) {
    return;
  }
  const target: Record<string, unknown> = Object(parent);
  const list = target[last];
  if (op === 'remove') {
    delete target[last];
  } else if (op === 'add' && Array.isArray(list)) {
    list.push(value);
  } else {
    target[last] = value;
  }
}
