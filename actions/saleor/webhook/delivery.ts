import { WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import { saleorSources } from '#lib/catalogue/generated/saleor';
import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import { SALEOR_KEYS_COOL_DOWN_S, SALEOR_WEBHOOK_SECRET } from '#lib/settings/generated';
import { eventId } from '#lib/systems/saleor/event-id';
import { fetchKeys } from '#lib/systems/saleor/keys';
import { isHmac, type Verdict, verifyHmac, verifyJws } from '#lib/systems/saleor/signature';
import type { SigningKeys, Tenant, Tenants } from '#lib/systems/saleor/tenants';

/** What a delivery says, once it is known to be its Saleor's. */
export interface SaleorDelivery {
  tenant: Tenant;
  /** As in its header, such as `product_updated`. */
  event: string;
  body: Record<string, unknown>;
  /** The same for each of Saleor's tries, different for different events. */
  id: string;
}

/**
 * Proves who sent a delivery, and that its body is of the event that its header names. Neither the address nor the event's
 * name is signed: the keys are those of the stored installation, the name is bound by the body's `__typename`.
 * @throws WebError 401 for what can never work, RelayError that answers 503 where keys or State are out of reach.
 */
export async function readDelivery(
  { headers, body: bytes }: WebRequest,
  { tenants, config, deadline }: { tenants: Tenants; config: Config; deadline: Deadline },
): Promise<SaleorDelivery> {
  const header = (name: string) => headers[`saleor-${name}`] ?? headers[`x-saleor-${name}`] ?? '';
  const [apiUrl, event, signature] = [header('api-url'), header('event'), header('signature')];
  if (apiUrl === '' || event === '' || signature === '') {
    throw new WebError('unauthorized', 'A header is missing: Saleor-Api-Url, Saleor-Event or Saleor-Signature.');
  }
  const tenant = await tenants.get(apiUrl);
  if (tenant === undefined) {
    throw new WebError('unauthorized', 'The app is not installed there.');
  }
  const judge = { tenant, tenants, config, deadline };
  if ((await verdict(signature, bytes, judge)) !== 'good') {
    throw new WebError('unauthorized', 'The signature is wrong.');
  }
  const body = parseJson(bytes.toString('utf8'));
  if (!isRecord(body)) {
    throw new RelayError('invalid', 'The body is no JSON object.');
  }
  bind(event, body, tenant);
  return { tenant, event, body, id: eventId(apiUrl, event, bytes) };
}

interface Judge {
  tenant: Tenant;
  tenants: Tenants;
  config: Config;
  deadline: Deadline;
}

async function verdict(signature: string, body: Buffer, judge: Judge): Promise<Verdict> {
  if (isHmac(signature)) {
    const secret = judge.config.read(SALEOR_WEBHOOK_SECRET);
    return secret === undefined ? 'bad' : verifyHmac(signature, body, secret);
  }
  // Of a key that is no longer the Saleor's nothing is believed.
  const known = await judge.tenants.keys(judge.tenant.apiUrl);
  const first = known === undefined ? 'unknown-key' : await verifyJws(signature, body, known.jwks);
  return first === 'unknown-key' ? withNewKeys(signature, body, known, judge) : first;
}

/** Saleor changes its key at once, without a time in which both hold. */
async function withNewKeys(
  signature: string,
  body: Buffer,
  known: SigningKeys | undefined,
  { tenant, tenants, config, deadline }: Judge,
): Promise<Verdict> {
  const now = Date.now();
  // Whoever sends nonsense must not make us ask Saleor each time.
  const coolDown = config.read(SALEOR_KEYS_COOL_DOWN_S) * 1000;
  if (known !== undefined) {
    if (now - known.at < coolDown) {
      throw new RelayError('unavailable', 'The signature names a key that is not known yet. Send it again.');
    }
    // Noted before they are asked for: many bodies at once, or a Saleor that does not answer, must not add up.
    await tenants.putKeys(tenant.apiUrl, { ...known, at: now });
  }
  const jwks = await fetchKeys(tenant.apiUrl, deadline);
  await tenants.putKeys(tenant.apiUrl, { jwks, at: now });
  return verifyJws(signature, body, jwks);
}

/** The types of the app's own events in a subscription. */
const OWN: Readonly<Record<string, string>> = { app_deleted: 'AppDeleted', app_status_changed: 'AppStatusChanged' };

/** Whether an event is of the app's own life. */
export function isOwnLife(event: string): boolean {
  return Object.hasOwn(OWN, event);
}

/** Every app of a Saleor gets bodies that are signed with the same key: what was not sent to us says nothing. */
function bind(event: string, body: Record<string, unknown>, { appId }: Tenant): void {
  const known = Object.hasOwn(saleorSources, event) ? saleorSources[event]?.typename : undefined;
  const typename = isOwnLife(event) ? OWN[event] : known;
  if (typename !== undefined && body.__typename !== typename) {
    throw new WebError('unauthorized', `The body is not of the event ${event}.`);
  }
  if (!isRecord(body.recipient) || body.recipient.id !== appId) {
    throw new WebError('unauthorized', 'The body is not for this installation of the app.');
  }
}
