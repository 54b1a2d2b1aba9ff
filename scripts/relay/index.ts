/** `npx relay <command>`: the commands of the project beside npm's. */
import { env } from './env';

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = { env };

const USAGE = `Usage: npx relay <command>

  env [--url URL] [--json] [--write FILE]
      prints every variable that points the aio CLI, the scripts and the actions at the local platform`;

async function main([name = '', ...args]: string[]): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw new Error(name === '' ? USAGE : `There is no command ${name}.\n\n${USAGE}`);
  }
  await command(args);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
