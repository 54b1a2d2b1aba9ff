import { RelayError } from '#lib/core/errors';
import { notifyRows } from '#lib/systems/backoffice/rows';

test('a row that is refused keeps none of the others, and the error names its place', async () => {
  const told: string[] = [];
  const notify = async (row: string) => {
    if (row === 'b') {
      throw new RelayError('rejected', 'The back office answered 404: unknown.', { status: 404 });
    }
    told.push(row);
  };
  await expect(notifyRows(['a', 'b', 'c'], notify)).rejects.toMatchObject({
    ...{ kind: 'rejected', status: 404, refused: [1], message: 'The back office answered 404: unknown.' },
  });
  expect(told).toEqual(['a', 'c']);
});

test('a failure of another kind ends the work, since the event comes again', async () => {
  const notify = async () => {
    throw new RelayError('unavailable', 'The back office answered 503.');
  };
  await expect(notifyRows(['a', 'b'], notify)).rejects.toMatchObject({ kind: 'unavailable', refused: undefined });
});
