/** `npx relay <command>`: the project's own commands. */
import { cleanConsole } from '../console';
import { NotFound } from './not-found';
import { EXIT, UsageError } from './print';

/** A command resolves to its exit code. */
type Command = (args: string[]) => Promise<number>;

/**
 * A command's code is loaded on demand, because some import clients that take half a second to
 * load.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  env: async () => (await import('./env')).env,
  trigger: async () => (await import('./trigger')).trigger,
  tail: async () => (await import('./tail')).tail,
  trace: async () => (await import('./trace')).trace,
  failures: async () => (await import('./failures')).failures,
  replay: async () => (await import('./replay')).replay,
  record: async () => (await import('./record')).record,
  'full-sync': async () => (await import('./full-sync')).fullSync,
  doctor: async () => (await import('./doctor')).doctor,
  saleor: async () => (await import('./saleor')).saleor,
};

const USAGE = `Usage: npx relay <command> [options]

  trigger EVENT [--set PATH=VALUE]… [--id ID]
      sends a sample of the event: through the ingestion webhook, or to I/O Events as Adobe Commerce does.
      The end of the event's name is enough, such as product_create
  tail [--package NAME] [--failed] [--once]
      prints each delivery as it is made, until Ctrl-C
  trace EVENT-ID [--days N]
      prints each step of an event: time, status, activation, and its failure record if there is one
  failures [FILTER…] [--limit N]
      lists the deliveries that failed. "failures show PACKAGE/ID [--data]" shows one,
      "failures discard PACKAGE/ID --reason TEXT" discards one, so that it is not replayed
  replay PACKAGE/ID | FILTER… | --all | --package NAME --from TIME [--to TIME] [--type TYPE]
      delivers failures, or events from a journal, again [--dry-run] [--rate N]
  record show|forget ENTITY FIELD=VALUE…
      shows which versions of a record were applied last, such as product sku=TENT-2P; forget makes the next event
      count whatever its version
  full-sync [--resume | --force | --status] [--no-wait] [--size N] [--pages N]
      sends the store's whole catalogue to the back office and shows the progress; --resume continues
      a synchronisation that stopped
  saleor reconcile [--since 2h] [--dry-run]
      publishes the events that Saleor stopped retrying, and the changes that it never sent an event for
  saleor migrate [--apply]
      lists how the app's webhooks in Saleor differ from the current manifest; --apply updates them
  saleor forget [ADDRESS]
      lists the installations, or forgets the one at an address, so that another Saleor can install the app
  doctor
      checks the whole set-up, changes nothing, and says how to fix each problem
  env [--json] [--write FILE]
      prints the variables that point the aio CLI, the scripts and the actions at the local platform

  FILTER     --package NAME, --state retrying|dead|discarded, --type TYPE, --code CODE, --event ID,
             --since TIME, --until TIME
  --url URL  the address of a local platform. Default: the workspace in .env, otherwise http://localhost:3233
  --json     print JSON

Exit codes: 0 success; 1 an error in a service or the set-up; 2 wrong usage; 3 not found, or failed again`;

async function main([name = '', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name) || args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return EXIT.done;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    throw new UsageError(name === '' ? USAGE : `There is no command ${name}.\n\n${USAGE}`);
  }
  return (await load())(args);
}

/** Also true for an error of Node's own option parser. */
function isUsage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}

cleanConsole();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = isUsage(error) ? EXIT.usage : error instanceof NotFound ? EXIT.notDone : EXIT.failed;
  },
);
