import type { Config } from '../core/config';
import type { Deadline } from '../core/deadline';
import { RelayError } from '../core/errors';
import { isRecord } from '../core/json';
import { createPublisher } from './events';

/** An event as the journal has it: the CloudEvent's attributes. */
export type JournalEvent = Readonly<Record<string, unknown>>;

export interface JournalPage {
  events: { position: string; event: JournalEvent }[];
  /** Where the next page begins; undefined at the end. */
  next: string | undefined;
}

/** Where to begin: so many seconds ago, or behind a position. */
export type JournalStart = { secondsAgo: number } | { since: string };

/** Reads the journal of the registration that delivers to an action. */
export interface JournalReader {
  /** @throws RelayError `setup` where no registration delivers to the action, `rejected` for a position that expired. */
  page(action: string, start: JournalStart, limit: number, deadline: Deadline): Promise<JournalPage>;
}

/** The journals of the workspace's registrations (I/O Events keeps each event for seven days). */
export function createJournalReader(config: Config): JournalReader {
  const publisher = createPublisher(config);
  const urls = new Map<string, string>();
  const urlOf = async (action: string, deadline: Deadline) => {
    const [org, project, workspace] = ['IO_CONSUMER_ID', 'IO_PROJECT_ID', 'IO_WORKSPACE_ID'].map((name) =>
      config.require(name),
    );
    const answer = await publisher.withClient(deadline, (client) =>
      client.getAllRegistrationsForWorkspace(org ?? '', project ?? '', workspace ?? ''),
    );
    const url = findJournal(answer, action);
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
      const answer = await publisher.withClient(deadline, (client) =>
        client.getEventsFromJournal(url, { ...query, limit }),
      );
      return readPage(answer);
    },
  };
}

function findJournal(answer: unknown, action: string): string | undefined {
  const embedded = isRecord(answer) && isRecord(answer._embedded) ? answer._embedded.registrations : undefined;
  const all: unknown[] = Array.isArray(embedded) ? embedded : [];
  const found = all.filter(isRecord).find(({ runtime_action }) => runtime_action === action);
  const links = isRecord(found?._links) ? found._links : {};
  const events = isRecord(links['rel:events']) ? links['rel:events'].href : undefined;
  return typeof events === 'string' ? events : undefined;
}

function readPage(answer: unknown): JournalPage {
  const given: unknown[] = isRecord(answer) && Array.isArray(answer.events) ? answer.events : [];
  const events = given.filter(isRecord).flatMap(({ position, event }) => {
    return typeof position === 'string' && isRecord(event) ? [{ position, event }] : [];
  });
  return { events, next: events.at(-1)?.position };
}
