/** A command resolves to its exit code. */
export type Command = (args: string[]) => Promise<number>;

interface Entry {
  /** What is written after `npx relay`, and what it does. */
  help: string;
  /** Whether it takes FILTER. */
  filters?: true;
  /** Its code is loaded on demand: some import clients that take half a second to load. */
  load: () => Promise<Command>;
}

/** The commands, in the order in which the help names them. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  console: {
    help: `console [--port N]
      opens the page for people at an address of this machine, signed in with the credential in .env, until Ctrl-C`,
    load: async () => (await import('./console')).openConsole,
  },
  trigger: {
    help: `trigger EVENT [--set PATH=VALUE]… [--id ID] [--wait]
      sends a sample of the event: through the ingestion webhook, or to I/O Events as Adobe Commerce does.
      The end of the event's name is enough, such as product_create; --wait shows what came of it`,
    load: async () => (await import('./trigger')).trigger,
  },
  tail: {
    help: `tail [--package NAME] [--failed] [--since 1h] [--once]
      prints each delivery as it is made, until Ctrl-C`,
    load: async () => (await import('./tail')).tail,
  },
  logs: {
    help: `logs [ACTION] [--follow] [--since 1h]
      prints what actions wrote, such as product-backoffice/created; on the local platform a stack names TypeScript`,
    load: async () => (await import('./logs')).logs,
  },
  trace: {
    help: `trace EVENT-ID [--since 3d]
      prints each step of an event: time, status, activation, and its failure record if there is one`,
    load: async () => (await import('./trace')).trace,
  },
  failures: {
    help: `failures [FILTER…] [--limit N]
      lists the deliveries that failed, first by their cause. "failures show PACKAGE/ID [--data]" shows one,
      "failures discard PACKAGE/ID --reason TEXT" discards one, so that it is not replayed`,
    filters: true,
    load: async () => (await import('./failures')).failures,
  },
  replay: {
    help: `replay PACKAGE/ID | FILTER… | --all | --package NAME --from TIME [--to TIME] [--type TYPE]
      delivers failures, or events from a journal, again [--dry-run] [--rate N]`,
    filters: true,
    load: async () => (await import('./replay')).replay,
  },
  record: {
    help: `record show|forget ENTITY FIELD=VALUE…
      shows which versions of a record were applied last, such as product sku=TENT-2P; forget makes the next event
      count whatever its version`,
    load: async () => (await import('./record')).record,
  },
  ledger: {
    help: `ledger copy --to database|state [--apply]
      compares the ledger in State with the one in the database; --apply copies what the other does not know yet`,
    load: async () => (await import('./ledger')).ledger,
  },
  'full-sync': {
    help: `full-sync [--resume | --force | --status] [--no-wait] [--size N] [--pages N]
      sends the store's whole catalogue to the back office and shows the progress; --resume continues
      a synchronisation that stopped`,
    load: async () => (await import('./full-sync')).fullSync,
  },
  saleor: {
    help: `saleor reconcile [--since 2h] [--dry-run]
      publishes the events that Saleor stopped retrying, and the changes that it never sent an event for
  saleor settle [--since 2h] [--dry-run]
      charges and gives back what staff asked for in Saleor, and reports the payments that it has not heard of
  saleor migrate [--apply]
      lists how the app's webhooks in Saleor differ from the current manifest; --apply updates them
  saleor forget [ADDRESS]
      lists the installations, or forgets the one at an address, so that another Saleor can install the app`,
    load: async () => (await import('./saleor')).saleor,
  },
  cms: {
    help: `cms check
      compares the table of content types with what the CMS has
  cms reconcile [--since 2h] [--dry-run]
      publishes the changes and removals that the webhook of the CMS did not bring`,
    load: async () => (await import('./cms')).cms,
  },
  quote: {
    help: `quote --file CART [--table FILE]
      prints the taxes of a cart, and how it can be sent, by the table of rates, without a store`,
    load: async () => (await import('./quote')).quote,
  },
  doctor: {
    help: `doctor
      checks the whole set-up, changes nothing, and says how to fix each problem`,
    load: async () => (await import('./doctor')).doctor,
  },
  env: {
    help: `env [--json] [--write FILE]
      prints the variables that point the aio CLI, the scripts and the actions at the local platform`,
    load: async () => (await import('./env')).env,
  },
  completion: {
    help: `completion bash|zsh|fish
      prints what completes the commands in a shell: eval "$(npx relay completion bash)"`,
    load: async () => {
      const { completion } = await import('./completion');
      return (args) => completion(COMMANDS, args);
    },
  },
};

const FILTER = `  FILTER     --package NAME, --state retrying|dead|discarded, --type TYPE, --code CODE, --cause ID,
             --event ID, --since TIME, --until TIME
`;

const COMMON = `  --url URL  the address of a local platform. Default: the workspace in .env, otherwise http://localhost:3233
  --json     print JSON
  --yes      of a command that changes something: do not ask, where the workspace is not on this machine
  TIME       a duration such as 2h, which means two hours ago, or a time such as 2026-01-31T09:30:00Z

Exit codes: 0 success; 1 an error in a service or the set-up; 2 wrong usage; 3 not found, or failed again`;

/** The help of all commands. */
export function help(): string {
  const all = Object.values(COMMANDS).map((entry) => `  ${entry.help}`);
  return `Usage: npx relay <command> [options]

${all.join('\n')}

  help COMMAND, or COMMAND --help, shows one of them; --version shows the version

${FILTER}${COMMON}`;
}

/** The help of one command. */
export function helpOf({ help: text, filters }: Entry): string {
  return `Usage: npx relay ${text.replace(/^ {2}(?=\w)/gm, '       npx relay ')}\n\n${filters ? FILTER : ''}${COMMON}`;
}
