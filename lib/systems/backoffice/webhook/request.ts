import { WebError } from '#lib/action/define-webhook';
import { MAX_EVENT_BYTES, tooLarge } from '#lib/action/publish-event';
import type { WebRequest } from '#lib/action/web-request';
import { backofficeEvents } from '#lib/catalogue/generated/backoffice';
import { refuseDeep } from '#lib/core/depth';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import { ID_RULE, isId } from './id';

/** An event of the back office, as a request has it. */
export interface BackofficeEvent {
  /** The caller's own id: with it the caller's retry is the same event. */
  id: string | undefined;
  type: string;
  time: string | undefined;
  value: unknown;
}

/** One that is known, and valid by its schema. */
export interface ValidBackofficeEvent extends BackofficeEvent {
  /** Of a list: the fields that name the record which a row is about. */
  rowKeys: readonly string[] | undefined;
  /** Fields that are tolerated, and were perhaps meant to be others. */
  warnings: string[];
  /** Whether it is refused without an id: nothing else tells a repetition from another one. */
  needsId: boolean;
}

const CLOUDEVENT = 'application/cloudevents+json';
const JSON_TYPE = 'application/json';

/** Checks the method, the content type and the size. @throws WebError 405, 415 or 413. */
export function checkRequest({ method, headers, body }: WebRequest): void {
  if (method !== 'POST') {
    throw new WebError('method', `The method ${method} is not supported: send events with POST.`, { allow: 'POST' });
  }
  if (![JSON_TYPE, CLOUDEVENT].includes(contentType(headers))) {
    throw new WebError('content-type', `The content type must be ${JSON_TYPE} or ${CLOUDEVENT}.`);
  }
  if (body.length > MAX_EVENT_BYTES) {
    throw tooLarge();
  }
}

/**
 * Reads `{"data": {"uid", "event", "value", "entity"}}`, or a CloudEvent 1.0 in structured or
 * binary mode (HTTP protocol binding, 3.1 and 3.2). `signed`: whether a signature covers the body,
 * and no header. What is not covered is not believed, so the body alone then says which form it
 * has.
 * @throws RelayError `invalid` for a wrong body, with each wrong field; `unrouted` for an unknown
 * event type.
 */
export function readBackofficeEvent(request: WebRequest, signed = false): ValidBackofficeEvent {
  const json = parseJson(request.body.toString('utf8'));
  if (json === undefined) {
    throw new RelayError('invalid', 'The body is not valid JSON.');
  }
  refuseDeep(json);
  if (signed) {
    refuseUnsigned(request, json);
  }
  const { event, entity } = readForm(request, json);
  const definition = Object.hasOwn(backofficeEvents, event.type) ? backofficeEvents[event.type] : undefined;
  if (definition === undefined) {
    const list = Object.keys(backofficeEvents).join(', ');
    throw new RelayError('unrouted', `Unknown event type. These are known: ${list}`);
  }
  if (entity !== undefined && !definition.entities.some((name) => name === entity)) {
    throw new RelayError(
      'invalid',
      `Invalid data: data.entity must be ${definition.entities.join(' or ')} for this event.`,
    );
  }
  const value = definition.schema.parse(event.value);
  const warnings = definition.schema.misspelt?.(value) ?? [];
  const { rowKeys, needsId = false } = definition;
  return { ...event, value, rowKeys, warnings, needsId };
}

function readForm({ headers }: WebRequest, json: unknown): { event: BackofficeEvent; entity?: unknown } {
  if (contentType(headers) === CLOUDEVENT) {
    return { event: fromAttributes(isRecord(json) ? json : {}, structuredData(json)) };
  }
  if (headers['ce-specversion'] !== undefined) {
    const attribute = (name: string) => decodeHeader(headers[`ce-${name}`]);
    const names = ['specversion', 'id', 'source', 'type', 'time'];
    return { event: fromAttributes(Object.fromEntries(names.map((name) => [name, attribute(name)])), json) };
  }
  return fromDocumentedBody(json);
}

function fromDocumentedBody(json: unknown): { event: BackofficeEvent; entity?: unknown } {
  const data = isRecord(json) && isRecord(json.data) ? json.data : undefined;
  if (data === undefined) {
    throw new RelayError('invalid', 'Invalid data: data is required and must be an object.');
  }
  const wrong = [
    ...(isText(data.event) ? [] : ['data.event is required and must be a text']),
    ...(data.value === undefined || data.value === null ? ['data.value is required'] : []),
    ...(data.uid === undefined || isId(data.uid) || Number.isSafeInteger(data.uid) ? [] : [`data.uid ${ID_RULE}`]),
    ...(data.entity === undefined || isText(data.entity) ? [] : ['data.entity must be a text']),
  ];
  if (wrong.length > 0) {
    throw new RelayError('invalid', `Invalid data: ${wrong.join('; ')}`, { details: wrong });
  }
  const id = data.uid === undefined ? undefined : String(data.uid);
  return { event: { id, type: String(data.event), time: undefined, value: data.value }, entity: data.entity };
}

function fromAttributes(attributes: Record<string, unknown>, value: unknown): BackofficeEvent {
  const { specversion, id, source, type, time } = attributes;
  const wrong = [
    ...(specversion === '1.0' ? [] : ['specversion must be 1.0']),
    ...(isId(id) ? [] : [`id is required and ${ID_RULE}`]),
    ...(isText(source) ? [] : ['source is required and must be a text']),
    ...(isText(type) ? [] : ['type is required and must be a text']),
    ...(time === undefined || isTime(time) ? [] : ['time must be a timestamp (RFC 3339)']),
    ...(value === undefined || value === null ? ['data is required'] : []),
  ];
  if (wrong.length > 0) {
    throw new RelayError('invalid', `Invalid CloudEvent: ${wrong.join('; ')}`, { details: wrong });
  }
  return { id: String(id), type: String(type), time: isText(time) ? time : undefined, value };
}

/**
 * Refuses a signed request whose headers say what its body does not: anybody on the way can change
 * them. @throws RelayError `invalid`
 */
function refuseUnsigned({ headers }: WebRequest, json: unknown): void {
  if (Object.keys(headers).some((name) => name.startsWith('ce-'))) {
    const text = 'The signature does not cover ce- headers. Send a signed CloudEvent in structured mode.';
    throw new RelayError('invalid', text);
  }
  const isCloudEvent = isRecord(json) && json.specversion !== undefined;
  if (isCloudEvent !== (contentType(headers) === CLOUDEVENT)) {
    const text = `The signature does not cover the content type, which must fit the body: ${CLOUDEVENT} for a CloudEvent and no other.`;
    throw new RelayError('invalid', text);
  }
}

/** The data of a structured CloudEvent: `data` is JSON, `data_base64` is JSON in base64. */
function structuredData(json: unknown): unknown {
  if (!isRecord(json)) {
    return undefined;
  }
  if (!isText(json.data_base64)) {
    return json.data;
  }
  const data = parseJson(Buffer.from(json.data_base64, 'base64').toString('utf8'));
  refuseDeep(data);
  return data;
}

/** Attributes in headers are percent-encoded (HTTP protocol binding, 3.1.3.2). */
function decodeHeader(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return value;
  }
}

function contentType(headers: WebRequest['headers']): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A time of RFC 3339, with its zone. */
function isTime(value: unknown): boolean {
  const form = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
  return typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value));
}
