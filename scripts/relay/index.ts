/** `npx relay <command>`: the project's own commands. */
import { version } from '../../package.json';
import { cleanConsole } from '../console';
import { COMMANDS, help, helpOf } from './commands';
import { didYouMean } from './nearest';
import { NotFound } from './not-found';
import { EXIT, UsageError } from './print';

async function main([name = '', ...args]: string[]): Promise<number> {
  if (['--version', '-v', 'version'].includes(name)) {
    console.log(version);
    return EXIT.done;
  }
  const asksHelp = ['help', '--help', '-h'].includes(name);
  const command = asksHelp ? args[0] : name;
  if (asksHelp && command === undefined) {
    console.log(help());
    return EXIT.done;
  }
  const entry = entryOf(command ?? '');
  if (asksHelp || args.includes('--help') || args.includes('-h')) {
    console.log(helpOf(entry));
    return EXIT.done;
  }
  return (await entry.load())(args);
}

/** @throws UsageError if there is no such command. */
function entryOf(name: string) {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    const reason = `There is no command ${name}.${didYouMean(name, Object.keys(COMMANDS))}`;
    throw new UsageError(name === '' ? help() : `${reason}\n\n${help()}`);
  }
  return entry;
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
