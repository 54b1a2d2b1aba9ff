import { RelayError, toRelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';

/** Calls at once: the back office is one service, and an event has up to a hundred rows. */
const PARALLEL = 8;

/** The most texts of refusals in one error. */
const MOST_NAMED = 3;

/**
 * Tells the rows of an event, each by a call of its own. A row that is refused for good keeps none
 * of the others from being told; any other failure ends the work, since the event comes again.
 * @throws RelayError `rejected` with the places of the refused rows, else as `notify` does.
 */
export async function notifyRows<Row>(rows: readonly Row[], notify: (row: Row) => Promise<void>): Promise<void> {
  const refusals = (
    await mapLimited([...rows.entries()], PARALLEL, async ([place, row]) => {
      try {
        await notify(row);
        return [];
      } catch (thrown) {
        const error = toRelayError(thrown);
        if (error.kind !== 'rejected') {
          throw error;
        }
        return [{ place, error }];
      }
    })
  ).flat();
  const [first] = refusals;
  if (first !== undefined) {
    const texts = [...new Set(refusals.map(({ error }) => error.message))].slice(0, MOST_NAMED).join(' ');
    const refused = refusals.map(({ place }) => place);
    throw new RelayError('rejected', texts, { status: first.error.status, refused });
  }
}
