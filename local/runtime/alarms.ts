import { CronExpressionParser } from 'cron-parser';
import { isRecord } from '#lib/core/json';
import type { Clock, Timer } from '../kernel/clock';
import type { Database } from '../kernel/database';
import { HttpError } from '../kernel/http';
import { parseActionName } from './names';

const MINUTE_MS = 60_000;

/** What each feed of `/whisk.system/alarms` fires by. */
export const FEEDS = ['alarm', 'interval', 'once'] as const;
export type Feed = (typeof FEEDS)[number];

/** A trigger's schedule. Moments in milliseconds since 1970. */
interface Alarm {
  trigger: string;
  feed: Feed;
  cron: string;
  timezone: string;
  minutes: number;
  date: number;
  startDate: number;
  stopDate: number | null;
  payload: object;
  deleteAfterFire: boolean;
  /** The last moment that was dealt with. */
  last: number;
}

/**
 * Fires triggers by schedule, as the package `/whisk.system/alarms` does; the platform's clock is
 * what counts.
 */
export class Alarms {
  private timer: Timer | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly namespace: string,
    /** Fires a trigger; false where it is no longer there. */
    private readonly fire: (trigger: string, payload: object) => boolean,
    private readonly remove: (trigger: string) => void,
  ) {
    database.define('create table if not exists alarms (trigger text primary key, doc text not null) strict');
  }

  /**
   * Goes on with what an earlier run left. Of the moments that passed meanwhile only that of a
   * `once` is made up for.
   */
  start(): void {
    for (const alarm of this.all()) {
      this.put({ ...alarm, last: Math.max(alarm.last, this.clock.now()) });
    }
    this.schedule();
  }

  stop(): void {
    this.timer?.cancel();
  }

  /**
   * One call of a feed: CREATE and UPDATE set a trigger's schedule, READ shows it, DELETE ends it.
   * @throws HttpError 400 for parameters that make no schedule, 404 for a trigger without one.
   */
  handle(feed: Feed, params: Readonly<Record<string, unknown>>): object {
    const trigger = this.triggerOf(params.triggerName);
    switch (params.lifecycleEvent) {
      case 'CREATE':
        this.put(read(feed, trigger, params, this.clock.now()));
        break;
      case 'UPDATE': {
        const { trigger: _trigger, payload, last: _last, ...old } = this.required(trigger);
        this.put(read(feed, trigger, { ...old, trigger_payload: payload, ...params }, this.clock.now()));
        break;
      }
      case 'READ': {
        const { trigger: name, payload, last: _last, ...config } = this.required(trigger);
        return { status: { active: true }, config: { name, namespace: this.namespace, payload, ...config } };
      }
      case 'DELETE':
        this.required(trigger);
        this.delete(trigger);
        break;
      default:
        throw new HttpError(400, 'unsupported lifecycleEvent');
    }
    this.schedule();
    return { status: 'success' };
  }

  private schedule(): void {
    this.timer?.cancel();
    const moments = this.all()
      .map(next)
      .filter((moment) => moment !== undefined);
    if (moments.length > 0) {
      this.timer = this.clock.after(Math.min(...moments) - this.clock.now(), () => this.ring());
    }
  }

  private ring(): void {
    const now = this.clock.now();
    for (const alarm of this.all()) {
      const due = next(alarm);
      if (due !== undefined && due <= now) {
        this.put({ ...alarm, last: due });
        const there = this.fire(alarm.trigger, alarm.payload);
        if (!there || alarm.feed === 'once') {
          this.delete(alarm.trigger);
        }
        if (there && alarm.deleteAfterFire) {
          this.remove(alarm.trigger);
        }
      }
    }
    this.schedule();
  }

  private triggerOf(name: unknown): string {
    if (typeof name !== 'string') {
      throw new HttpError(400, 'no trigger name parameter was provided');
    }
    return parseActionName(name, this.namespace).name;
  }

  private required(trigger: string): Alarm {
    const found = this.all().find((alarm) => alarm.trigger === trigger);
    if (found === undefined) {
      throw new HttpError(404, `could not find trigger ${trigger} in the database`);
    }
    return found;
  }

  private all(): Alarm[] {
    return this.database.all<{ doc: string }>('select doc from alarms').map(({ doc }) => JSON.parse(doc));
  }

  private put(alarm: Alarm): void {
    this.database.run('insert or replace into alarms values (?, ?)', alarm.trigger, JSON.stringify(alarm));
  }

  private delete(trigger: string): void {
    this.database.run('delete from alarms where trigger = ?', trigger);
  }
}

/** The next moment at which the alarm fires, or undefined where there is none left. */
function next({ feed, cron, timezone, minutes, date, startDate, stopDate, last }: Alarm): number | undefined {
  let moment: number;
  if (feed === 'once') {
    moment = date;
  } else if (feed === 'interval') {
    const span = minutes * MINUTE_MS;
    moment = last < startDate ? startDate : startDate + (Math.floor((last - startDate) / span) + 1) * span;
  } else {
    const currentDate = new Date(Math.max(last, startDate - 1));
    moment = CronExpressionParser.parse(cron, { currentDate, tz: timezone }).next().getTime();
  }
  return stopDate !== null && moment > stopDate ? undefined : moment;
}

function read(feed: Feed, trigger: string, params: Readonly<Record<string, unknown>>, now: number): Alarm {
  const alarm: Alarm = {
    trigger,
    feed,
    cron: feed === 'alarm' ? readCron(params) : '',
    timezone: typeof params.timezone === 'string' ? params.timezone : 'UTC',
    minutes: feed === 'interval' ? readMinutes(params.minutes) : 0,
    date: feed === 'once' ? readFuture(params.date, 'date', now) : 0,
    startDate: params.startDate === undefined ? now : readMoment(params.startDate, 'startDate'),
    stopDate:
      params.stopDate === undefined || params.stopDate === null ? null : readFuture(params.stopDate, 'stopDate', now),
    payload: readPayload(params.trigger_payload),
    deleteAfterFire: params.deleteAfterFire === true || params.deleteAfterFire === 'true',
    // An interval without a start fires at once, so the present moment still counts.
    last: feed === 'interval' ? now - 1 : now,
  };
  return alarm;
}

function readCron({ cron, timezone }: Readonly<Record<string, unknown>>): string {
  if (typeof cron !== 'string') {
    throw new HttpError(400, 'alarms trigger feed is missing the cron parameter');
  }
  try {
    CronExpressionParser.parse(cron, { tz: typeof timezone === 'string' ? timezone : 'UTC' });
    return cron;
  } catch {
    throw new HttpError(400, `cron pattern '${cron}' is not valid`);
  }
}

function readMinutes(value: unknown): number {
  const minutes = Number(value);
  if (value === undefined || !Number.isInteger(minutes) || minutes < 1) {
    throw new HttpError(400, 'the minutes parameter must be an integer of at least 1');
  }
  return minutes;
}

/** An ISO 8601 date, or milliseconds since 1970. */
function readMoment(value: unknown, name: string): number {
  const moment = typeof value === 'number' ? value : Date.parse(String(value));
  if (!Number.isFinite(moment)) {
    throw new HttpError(400, `${name} parameter '${value}' is not a valid Date`);
  }
  return moment;
}

function readFuture(value: unknown, name: string, now: number): number {
  const moment = readMoment(value, name);
  if (moment <= now) {
    throw new HttpError(400, `${name} parameter '${value}' must be in the future`);
  }
  return moment;
}

function readPayload(value: unknown): object {
  if (typeof value === 'string') {
    try {
      return readPayload(JSON.parse(value));
    } catch {
      return { payload: value };
    }
  }
  return isRecord(value) ? value : {};
}
