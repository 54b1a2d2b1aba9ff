import type { Clock } from '../kernel/clock';
import type { Database } from '../kernel/database';
import { TRACE_BODY, TRACES, TRACES_KEPT_MS } from './limits';
import type { Attempt } from './queue';
import type { Registration } from './store';

/** What was sent and what came back; bodies as texts. */
export interface Exchange {
  requestUrl: string;
  requestHeaders: Record<string, string>;
  requestBody: string;
  responseCode: number;
  responseBody: string;
  responseHeaders: Record<string, string>;
  /** Milliseconds. */
  responseTime: number;
}

/** The last hundred deliveries of each outcome, for those who wonder where an event went. */
export class Tracing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    database.define(`
      create table if not exists traces (
        number integer primary key autoincrement, registration text not null, at integer not null,
        good integer not null, doc text not null) strict;
      create index if not exists traces_of on traces (registration, good, number);
    `);
  }

  /** Keeps a delivery of one event, or of several at once. */
  add(
    { registration_id, client_id }: Pick<Registration, 'registration_id' | 'client_id'>,
    attempts: readonly Pick<Attempt, 'event' | 'eventId'>[],
    exchange: Exchange,
  ): void {
    this.database.transaction(() => {
      for (const { event, eventId } of attempts) {
        this.addOne(registration_id, client_id, { event, eventId }, exchange);
      }
    });
  }

  private addOne(
    registration: string,
    clientId: string,
    { event, eventId }: Pick<Attempt, 'event' | 'eventId'>,
    exchange: Exchange,
  ): void {
    const now = this.clock.now();
    const good = exchange.responseCode >= 200 && exchange.responseCode < 300 ? 1 : 0;
    const doc = {
      event: event.type,
      id: eventId,
      date: new Date(now).toISOString(),
      clientId,
      registrationId: registration,
      trace: {
        tracingRequest: {
          requestUrl: exchange.requestUrl,
          requestMethod: 'POST',
          contentType: 'application/json',
          requestBody: exchange.requestBody.slice(0, TRACE_BODY),
          requestHeaders: lines(exchange.requestHeaders),
        },
        tracingResponse: {
          responseBody: exchange.responseBody.slice(0, TRACE_BODY),
          responseCode: exchange.responseCode,
          responseTime: exchange.responseTime,
          responseHeaders: lines(exchange.responseHeaders),
        },
        ts: now,
        deliveryTime: exchange.responseTime,
        insightsInfo: [],
      },
    };
    this.database.run(
      'insert into traces (registration, at, good, doc) values (?, ?, ?, ?)',
      registration,
      now,
      good,
      JSON.stringify(doc),
    );
    this.database.run(
      `delete from traces where registration = ? and good = ? and number <= (
         select number from traces where registration = ? and good = ? order by number desc limit 1 offset ?)`,
      registration,
      good,
      registration,
      good,
      TRACES,
    );
  }

  list(registration: string): unknown[] {
    return this.database
      .all<{ doc: string }>(
        'select doc from traces where registration = ? and at > ? order by number desc',
        registration,
        this.clock.now() - TRACES_KEPT_MS,
      )
      .map(({ doc }) => JSON.parse(doc));
  }
}

function lines(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}
