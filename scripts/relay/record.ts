import { parseArgs } from 'node:util';
import { recordsIn } from '#lib/core/json';
import { confirmed } from './confirm';
import { EXIT, UsageError } from './print';
import { openWorkspace } from './workspace';

const USE = 'Use record show ENTITY FIELD=VALUE…, or record forget ENTITY FIELD=VALUE…, such as product sku=TENT-2P.';

/**
 * `relay record show|forget ENTITY FIELD=VALUE…`: what the ledger knows of a record. A forgotten
 * one takes its next event whatever its version: one that was too high had made all others stale.
 */
export async function record(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const [verb = '', entity = '', ...fields] = positionals;
  const pairs = fields.map((field) => /^([^=]+)=(.+)$/s.exec(field)?.slice(1) ?? []);
  if (
    !['show', 'forget'].includes(verb) ||
    !/^[\w-]+$/.test(entity) ||
    pairs.length === 0 ||
    pairs.some((pair) => pair.length < 2)
  ) {
    throw new UsageError(USE);
  }
  const workspace = await openWorkspace(values.url);
  await confirmed(workspace, `forget the versions of a ${entity}`, values.yes || verb === 'show');
  const query = new URLSearchParams(Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value] as const)));
  const answer = await workspace.operate(verb === 'forget' ? 'DELETE' : 'GET', `record/${entity}?${query}`);
  const versions = recordsIn(answer.versions);
  if (values.json) {
    console.log(JSON.stringify(answer, null, 2));
  } else if (versions.length === 0) {
    console.log('Nothing is remembered of this record.');
  } else {
    console.log(versions.map((known) => JSON.stringify(known)).join('\n'));
    console.log(verb === 'forget' ? 'Forgotten: the next event of the record is applied whatever its version.' : '');
  }
  return versions.length === 0 ? EXIT.notDone : EXIT.done;
}
