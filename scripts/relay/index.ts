/** `npx relay <command>`: the commands of the project beside npm's. */
import { NotFound } from './not-found';
import { EXIT, UsageError } from './print';

/** A command resolves to its exit code. */
type Command = (args: string[]) => Promise<number>;

/** Each command's code is loaded when it is asked for: some bring clients that take half a second. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  env: async () => (await import('./env')).env,
  trigger: async () => (await import('./trigger')).trigger,
  tail: async () => (await import('./tail')).tail,
  trace: async () => (await import('./trace')).trace,
  failures: async () => (await import('./failures')).failures,
  replay: async () => (await import('./replay')).replay,
  'full-sync': async () => (await import('./full-sync')).fullSync,
  doctor: async () => (await import('./doctor')).doctor,
  saleor: async () => (await import('./saleor')).saleor,
};

const USAGE = `Usage: npx relay <command> [options]

  trigger EVENT [--set PATH=VALUE]… [--id ID]
      sends the event's sample: through the ingestion webhook, or as Adobe Commerce does; the end of its name is enough
  tail [--package NAME] [--failed] [--once]
      each delivery as it is made, until Ctrl-C
  trace EVENT-ID [--days N]
      each step that an event took: time, status, activation, and the failure that is kept of it
  failures [FILTER…] [--limit N]
      what could not be applied; "failures show PACKAGE/ID [--data]" shows one,
      "failures discard PACKAGE/ID --reason TEXT" gives one up
  replay PACKAGE/ID | FILTER… | --all | --package NAME --from TIME [--to TIME] [--type TYPE]
      delivers failures, or the events of a journal, again [--dry-run] [--rate N]
  full-sync [--resume | --force | --status] [--no-wait] [--size N] [--pages N]
      sends the store's whole catalogue to the back office, or goes on with that, and shows how far it is
  saleor reconcile [--since 2h] [--dry-run]
      publishes what Saleor has given up after its own tries, and what has changed there without a word of it
  saleor migrate [--apply]
      what of the app's webhooks in Saleor is not as its manifest says by now; --apply brings them there
  doctor
      looks at everything that must be right for events to flow, changes nothing, and says how to mend what is not
  env [--json] [--write FILE]
      every variable that points the aio CLI, the scripts and the actions at the local platform

  FILTER     --package NAME, --state retrying|dead|discarded, --type TYPE, --code CODE, --event ID,
             --since TIME, --until TIME
  --url URL  a local platform elsewhere. Without it: the workspace in .env, or else http://localhost:3233
  --json     for programs

Exit codes: 0 done; 1 something is wrong; 2 the command was not understood; 3 not found, or failed again`;

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

/** Node's own parser of options says what is wrong with them. */
function isUsage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = isUsage(error) ? EXIT.usage : error instanceof NotFound ? EXIT.notDone : EXIT.failed;
  },
);
