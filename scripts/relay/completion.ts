import { catalogue } from '#lib/catalogue/index';
import { EXIT, UsageError } from './print';

const SHELLS: Readonly<Record<string, (words: Words) => string>> = { bash, zsh, fish };

/** Options of every command. */
const COMMON = ['--url', '--json', '--yes', '--help'];
const FILTER = ['--package', '--state', '--type', '--code', '--cause', '--event', '--since', '--until'];

/** The commands, by name, with what their help says. */
type Commands = Readonly<Record<string, { help: string; filters?: true }>>;

/** What may follow each command. */
type Words = ReadonlyMap<string, readonly string[]>;

/** `relay completion bash|zsh|fish`: a script that completes commands, their options and events. */
export async function completion(commands: Commands, [shell = '', ...more]: string[]): Promise<number> {
  const script = Object.hasOwn(SHELLS, shell) && more.length === 0 ? SHELLS[shell] : undefined;
  if (script === undefined) {
    throw new UsageError('Use completion bash, completion zsh, or completion fish.');
  }
  console.log(script(wordsOf(commands)));
  return EXIT.done;
}

/** From the help of each command, which names its options and its verbs. */
function wordsOf(commands: Commands): Words {
  return new Map(
    Object.entries(commands).map(([name, { help, filters }]) => {
      const options = [...(help.match(/--[a-z][\w-]*/g) ?? []), ...(filters ? FILTER : []), ...COMMON];
      const uses = [...help.matchAll(new RegExp(`(?:^|["\\s])${name} ([a-z][a-z|-]+)`, 'g'))];
      const verbs = uses.flatMap(([, verb = '']) => verb.split('|'));
      const events = name === 'trigger' ? catalogue.map(({ type }) => type) : [];
      return [name, [...new Set([...verbs, ...options, ...events])]];
    }),
  );
}

/** For `relay`, and for `npx relay`. */
function bash(words: Words): string {
  const cases = [...words].map(([name, list]) => `    ${name}) words='${list.join(' ')}' ;;`).join('\n');
  return `_relay() {
  local at=1 words
  [ "\${COMP_WORDS[0]}" = npx ] && { [ "\${COMP_WORDS[1]}" = relay ] || return; at=2; }
  case "\${COMP_WORDS[at]}" in
${cases}
  esac
  [ "$COMP_CWORD" -eq "$at" ] && words='${['help', ...words.keys()].join(' ')}'
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _relay relay npx`;
}

/** By bash's words, which zsh can use. */
function zsh(words: Words): string {
  return `autoload -Uz bashcompinit && bashcompinit\n${bash(words)}`;
}

function fish(words: Words): string {
  const known = [...words.keys()].join(' ');
  const none = `not __fish_seen_subcommand_from ${known}`;
  const lines = [...words].flatMap(([name, list]) => [
    `complete -c relay -n '${none}' -a ${name}`,
    `complete -c relay -n '__fish_seen_subcommand_from ${name}' -a '${list.join(' ')}'`,
  ]);
  return ['complete -c relay -f', ...lines, 'complete -c npx -n "__fish_seen_subcommand_from relay" -w relay'].join(
    '\n',
  );
}
