import { WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import { saleorSources } from '#lib/catalogue/generated/saleor';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import { eventId } from '../event-id';
import type { Installation, Installations } from '../installations';
import { QUESTION_TYPES } from '../questions/table';
import { APP_EVENT_TYPES, isAppEvent } from './app-events';
import { checkSignature, type SignatureContext } from './check-signature';

/** What an installation's Saleor has sent: a delivery of an event, or a question. */
export interface WebhookDelivery {
  installation: Installation;
  /** The address that Saleor calls its own; after a change of `PUBLIC_URL` another one. */
  calledFrom: string;
  /** The event's name as in the header, such as `product_updated`. */
  event: string;
  body: Record<string, unknown>;
  /** The same for each retry of a delivery, different for different events. */
  id: string;
}

type Reading = Omit<SignatureContext, 'installation' | 'onlyKnownKeys'> & { installations: Installations };

/**
 * Authenticates a delivery. Saleor signs the body alone. The key is therefore that of the stored
 * installation, and the signed body must have the `__typename` of the event that the header names.
 * A Saleor whose `PUBLIC_URL` was changed names an address that is not known: the signature and the
 * recipient prove that it is the installed one.
 * @throws WebError 401 where a retry cannot help, RelayError 503 where the keys or State are
 * unreachable.
 */
export async function readWebhook(request: WebRequest, context: Reading): Promise<WebhookDelivery> {
  const { installation, calledFrom, event } = await readSigned(request, context);
  const body = parseJson(request.body.toString('utf8'));
  if (!isRecord(body)) {
    throw new RelayError('invalid', 'The body is no JSON object.');
  }
  checkContent(event, body, installation);
  return { installation, calledFrom, event, body, id: eventId(installation.apiUrl, event, request.body) };
}

/**
 * Who has signed a body, whatever stands in it: nothing, where Saleor sends a request again.
 * @throws WebError and RelayError as `readWebhook` does.
 */
export async function readSigned(
  { headers, body: bytes }: WebRequest,
  context: Reading,
): Promise<Pick<WebhookDelivery, 'installation' | 'calledFrom' | 'event'>> {
  const header = (name: string) => headers[`saleor-${name}`] ?? headers[`x-saleor-${name}`] ?? '';
  const [apiUrl, event, signature] = [header('api-url'), header('event'), header('signature')];
  if (apiUrl === '' || event === '' || signature === '') {
    throw new WebError('unauthorized', 'A header is missing: Saleor-Api-Url, Saleor-Event or Saleor-Signature.');
  }
  const installation = await findInstallation(apiUrl, context.installations);
  const moved = installation.apiUrl !== apiUrl;
  if ((await checkSignature(signature, bytes, { ...context, installation, onlyKnownKeys: moved })) !== 'good') {
    throw new WebError('unauthorized', moved ? NOT_INSTALLED : 'The signature is wrong.');
  }
  return { installation, calledFrom: apiUrl, event };
}

const NOT_INSTALLED = 'The app is not installed there.';

async function findInstallation(apiUrl: string, installations: Installations): Promise<Installation> {
  const installation = (await installations.get(apiUrl)) ?? (await installations.current());
  if (installation === undefined) {
    throw new WebError('unauthorized', NOT_INSTALLED);
  }
  return installation;
}

/**
 * Saleor signs the bodies for all of its apps with one key: a body must be of the event, and for
 * this installation.
 */
function checkContent(event: string, body: Record<string, unknown>, { appId }: Installation): void {
  const source = Object.hasOwn(saleorSources, event) ? saleorSources[event] : undefined;
  const known = isAppEvent(event) ? APP_EVENT_TYPES : Object.hasOwn(QUESTION_TYPES, event) ? QUESTION_TYPES : undefined;
  const typename = known === undefined ? source?.typename : known[event];
  if (typename !== undefined && body.__typename !== typename) {
    throw new WebError(
      'unauthorized',
      `The body is not of the event ${event}.${'__typename' in body ? '' : edited('__typename')}`,
    );
  }
  if (!isRecord(body.recipient) || body.recipient.id !== appId) {
    throw new WebError(
      'unauthorized',
      `The body is not for this installation of the app.${'recipient' in body ? '' : edited('recipient')}`,
    );
  }
}

/** The mend where a query was edited: without the field nobody knows what the body is for. */
export function edited(field: string): string {
  return ` The webhook's query in Saleor does not ask for ${field}: run npx relay saleor migrate --apply.`;
}
