import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { buildSchema, parse, validate } from 'graphql';
import { authorize } from '#lib/checkout/payments/manual';
import { referenceOf } from '#lib/checkout/payments/provider';
import { buildManifest } from '#lib/systems/saleor/manifest';
import { paymentBody, readRequest, readSession } from '#lib/systems/saleor/questions/payments';
import { PAYMENT_QUESTIONS } from '#lib/systems/saleor/questions/table';
import { takenRequest, takenSession } from '#local/saleor/payment-answer';
import { shared } from '../support/shared';

/* What a real Saleor asked and took, and its published schemas: no part of the project. */
const RECORDINGS = shared('recordings/saleor/sync');
const SCHEMAS = shared('contracts/saleor/schemas');
const ANSWERS = shared('contracts/saleor/json_schemas');

interface Event {
  type: string;
  pspReference: string;
  amount: number;
}

interface Asked {
  name: string;
  request: { body: Record<string, unknown> } | null;
  answer: { status: number | null; body: unknown; connection?: string; delayMs?: number } | null;
  outcome: {
    result?: { transactionEvent?: Event | null };
    orderAfter?: { transactions?: { events: Event[] }[] };
  };
}

const recorded = existsSync(RECORDINGS)
  ? readdirSync(RECORDINGS)
      .filter((file) => /^TRANSACTION_(INITIALIZE|PROCESS|CHARGE|REFUND|CANCELATION)/.test(file))
      .map((file): Asked => JSON.parse(readFileSync(path.join(RECORDINGS, file), 'utf8')))
  : [];
if (recorded.length === 0) {
  test.skip('what Saleor asked and took (skipped: the recordings of Saleor are missing)', () => {});
}
const withRecordings = recorded.length === 0 ? describe.skip : describe;
const isSession = ({ name }: Asked) => /_SESSION/.test(name);
const given = ({ request }: Asked) => request?.body ?? {};
const actionOf = (asked: Asked) => (given(asked).action ?? {}) as { actionType: string; amount: number };
const answerOf = ({ answer }: Asked) =>
  answer === null || answer.status === null || answer.connection !== undefined || (answer.delayMs ?? 0) > 18_000
    ? undefined
    : { status: answer.status, text: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body) };
const ours = (asked: Asked) => {
  const body = given(asked);
  return isSession(asked)
    ? paymentBody(authorize(readSession(body)))
    : { pspReference: referenceOf('manual', readRequest(body).key) };
};

withRecordings('the questions of a real Saleor', () => {
  const known = recorded.filter((asked) => given(asked).action !== undefined);

  test('a shopper’s payment: authorised, and bounded by what the cart costs', () => {
    const find = (name: string) => recorded.find((one) => one.name === `TRANSACTION_INITIALIZE_SESSION-${name}`);
    const [good, over] = [find('charge-success'), find('over-asked')];
    expect(good && ours(good)).toMatchObject({ result: 'AUTHORIZATION_SUCCESS', amount: '49.5' });
    expect(over && ours(over)).toMatchObject({
      result: 'AUTHORIZATION_FAILURE',
      message: 'The amount is more than is to be paid.',
    });
  });

  test('each answer is valid by the schema that Saleor publishes for it', () => {
    // Its formats are those of an address and a time, which no answer of ours has.
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const schemas: Record<string, string> = {
      TRANSACTION_INITIALIZE: 'TransactionInitializeSession',
      TRANSACTION_PROCESS: 'TransactionProcessSession',
      TRANSACTION_CHARGE: 'TransactionChargeRequested',
      TRANSACTION_REFUND: 'TransactionRefundRequested',
      TRANSACTION_CANCELATION: 'TransactionCancelationRequested',
    };
    const read = (name: string) => JSON.parse(readFileSync(path.join(ANSWERS, `${name}.json`), 'utf8'));
    const compiled = Object.entries(schemas).map(([prefix, name]) => [prefix, ajv.compile(read(name))] as const);
    expect(known.length).toBeGreaterThan(60);
    for (const asked of known) {
      const valid = compiled.find(([prefix]) => asked.name.startsWith(prefix))?.[1];
      const answer = ours(asked);
      expect([asked.name, valid?.(answer), valid?.errors]).toEqual([asked.name, true, null]);
    }
  });
});

withRecordings('the local Saleor makes of an answer what the real one made', () => {
  const sessions = recorded.flatMap((asked) => {
    const seen = asked.outcome.result?.transactionEvent;
    return isSession(asked) && seen && asked.answer && given(asked).action ? [[asked.name, asked, seen] as const] : [];
  });
  const requests = recorded.flatMap((asked) => {
    const seen = asked.outcome.orderAfter?.transactions?.[0]?.events[0];
    // What was sent again, or reported later, shows the end of it and not the answer's own effect.
    const isFirst = !/500|then/.test(asked.name) && asked.answer && given(asked).action;
    return !isSession(asked) && seen && isFirst ? [[asked.name, asked, seen] as const] : [];
  });

  test('there are enough of them', () => {
    expect([sessions.length > 30, requests.length > 10]).toEqual([true, true]);
  });

  test.each(sessions)('%s', (_name, asked, seen) => {
    const { actionType, amount } = actionOf(asked);
    const event = takenSession(answerOf(asked), { flow: actionType, amount: String(amount) });
    expect([event.type, Number(event.amount), event.reference]).toEqual([seen.type, seen.amount, seen.pspReference]);
  });

  test('a 5xx to a request of staff is no answer: it is sent again', () => {
    const asked = { action: 'REFUND', amount: '5' };
    expect(
      takenRequest({ status: 500, text: '{"result":"REFUND_SUCCESS","pspReference":"x"}' }, asked),
    ).toBeUndefined();
    expect(takenRequest(undefined, asked)).toMatchObject({ type: 'REFUND_FAILURE' });
  });

  test.each(requests)('%s', (_name, asked, seen) => {
    const { actionType, amount } = actionOf(asked);
    const event = takenRequest(answerOf(asked), { action: actionType, amount: String(amount) });
    // What is sent again, and what is only accepted, leaves the request open.
    expect(event?.type ?? `${actionType}_REQUEST`).toBe(seen.type);
  });
});

const versions = existsSync(SCHEMAS) ? readdirSync(SCHEMAS).map((file) => file.replace(/\.graphql$/, '')) : [];

describe('what Saleor is asked to ask', () => {
  const own = (version: string) =>
    buildManifest('https://x.example', '1', version, PAYMENT_QUESTIONS).webhooks.filter(
      ({ syncEvents }) => syncEvents.length > 0,
    );

  test('six questions about payments, with one permission', () => {
    expect(own('3.23').flatMap(({ syncEvents }) => syncEvents)).toEqual([
      'PAYMENT_GATEWAY_INITIALIZE_SESSION',
      'TRANSACTION_INITIALIZE_SESSION',
      'TRANSACTION_PROCESS_SESSION',
      'TRANSACTION_CHARGE_REQUESTED',
      'TRANSACTION_REFUND_REQUESTED',
      'TRANSACTION_CANCELATION_REQUESTED',
    ]);
    expect(buildManifest('https://x.example', '1', '3.23', PAYMENT_QUESTIONS).permissions).toContain('HANDLE_PAYMENTS');
  });

  const describeVersions = versions.length === 0 ? test.skip : test;
  describeVersions.each(versions.length === 0 ? ['none'] : versions)('the subscriptions are valid in %s', (version) => {
    const schema = buildSchema(readFileSync(path.join(SCHEMAS, `${version}.graphql`), 'utf8'), { assumeValid: true });
    expect(own(version).flatMap(({ query }) => validate(schema, parse(query)))).toEqual([]);
  });
});
