import { FIRST, GIVEN } from '../support/recorded-given';
import { RecordedShop } from '../support/recorded-shop';
import { differences, type Recording, recordings, withIds } from '../support/saleor-recordings';

/*
 * What a real Saleor answered to the operations that the app sends, the local one answers too, but
 * for the words of errors. There are no exceptions: one would name its recording, say why, and be
 * as exact as the comparison.
 */
const operations = [...new Set(recordings.map(operationOf))];

function operationOf({ name }: Recording): string {
  return name.split('-')[0] ?? '';
}

async function differencesOf(recording: Recording): Promise<string[]> {
  const shop = RecordedShop.open(GIVEN[recording.name]);
  try {
    const first = FIRST[recording.name];
    if (first !== undefined) {
      const made = recordings.find(({ name }) => name === first.recording);
      await shop.make(first, made ?? recording);
    }
    const ours = await shop.ask(recording);
    return differences(withIds(recording.response, shop.ids), ours);
  } finally {
    shop.close();
  }
}

if (recordings.length === 0) {
  test.skip('the recordings of a real Saleor (skipped: the recordings of Saleor are missing)', () => {});
}

for (const operation of operations) {
  const own = recordings.filter((recording) => operationOf(recording) === operation);
  describe(`${operation} is answered as by a real Saleor`, () => {
    test.each(own.map((recording) => [recording.name, recording] as const))('%s', async (_name, recording) => {
      expect(await differencesOf(recording)).toEqual([]);
    });
  });
}

test('no state is of a recording that is not there', () => {
  const names = recordings.map(({ name }) => name);
  const used = [...Object.keys(GIVEN), ...Object.values(FIRST).map(({ recording }) => recording)];
  const unknown = used.filter((name) => !names.includes(name));
  expect(recordings.length === 0 ? [] : unknown).toEqual([]);
});
