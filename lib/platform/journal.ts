import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { createEventsClient } from './events-client';
import { linkOf } from './hal';
import { registrationsOf } from './workspace';

/** An event in a journal: the attributes of the CloudEvent. */
export type JournalEvent = Readonly<Record<string, unknown>>;

export interface JournalPage {
  events: { position: string; event: JournalEvent }[];
  /** The position after which the next page begins; undefined at the end. */
  next: string | undefined;
}

/** Where a page begins: that many seconds ago, or after a position. */
export type JournalStart = { secondsAgo: number } | { since: string };

/** Reads the journal of the registration that delivers to an action. */
export interface JournalReader {
  /**
   * @throws RelayError `setup` where no registration delivers to the action, `rejected` for an
   * expired position.
   */
  page(action: string, start: JournalStart, limit: number, deadline: Deadline): Promise<JournalPage>;
}

/**
 * Reads the journals of the workspace in the settings. I/O Events keeps each event for seven days.
 */
export function createJournalReader(config: Config): JournalReader {
  const events = createEventsClient(config);
  const urls = new Map<string, string>();
  const urlOf = async (action: string, deadline: Deadline) => {
    const registrations = await registrationsOf(config, events, deadline);
    const found = registrations.find(({ runtime_action }) => runtime_action === action);
    const url = found && linkOf(found, 'rel:events');
    if (url === undefined) {
      throw new RelayError('setup', `No registration delivers to ${action}. Run npm run onboard.`);
    }
    return url;
  };
  return {
    async page(action, start, limit, deadline) {
      const url = urls.get(action) ?? (await urlOf(action, deadline));
      urls.set(action, url);
      const query = 'since' in start ? { since: start.since } : { seek: `-PT${Math.ceil(start.secondsAgo)}S` };
      const answer = await events.withClient(deadline, (client) =>
        client.getEventsFromJournal(url, { ...query, limit }),
      );
      return readPage(answer);
    },
  };
}

function readPage(answer: unknown): JournalPage {
  const given: unknown[] = isRecord(answer) && Array.isArray(answer.events) ? answer.events : [];
  const events = given.filter(isRecord).flatMap(({ position, event }) => {
    return typeof position === 'string' && isRecord(event) ? [{ position, event }] : [];
  });
  return { events, next: events.at(-1)?.position };
}
