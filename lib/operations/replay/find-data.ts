import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import type { Failure } from '#lib/delivery/failures';
import type { JournalReader } from '#lib/platform/journal';

/** The most pages of a journal that are searched for one event. */
const MOST_PAGES = 50;
const PAGE_SIZE = 100;

/**
 * The search begins this long before the first failure, in seconds: an event is in the journal
 * before its first delivery.
 */
const BEFORE_S = 600;

/**
 * Finds the data of a failure whose payload is too large to be kept with it. The journal has it for
 * seven days.
 * @throws RelayError `rejected` with 410 where it is not found.
 */
export async function findData(
  { package: name, event, first }: Failure,
  journal: JournalReader,
  deadline: Deadline,
  now: number,
): Promise<unknown> {
  const action = `${name}/consumer`;
  const secondsAgo = (now - Date.parse(first)) / 1000 + BEFORE_S;
  let page = await journal.page(action, { secondsAgo }, PAGE_SIZE, deadline);
  for (let pages = 1; ; pages++) {
    const found = page.events.find((item) => item.event.id === event.id && item.event.type === event.type);
    if (found !== undefined) {
      return found.event.data;
    }
    if (page.next === undefined || pages === MOST_PAGES) {
      const text = `The event was not found in ${pages} pages of the journal. Send it again from its source.`;
      throw new RelayError('rejected', text, { status: 410 });
    }
    page = await journal.page(action, { since: page.next }, PAGE_SIZE, deadline);
  }
}
