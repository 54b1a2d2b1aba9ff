import { createLog } from '#lib/core/log';
import { printable } from '#lib/core/printable';
import { cleanConsole } from '#scripts/console';
import { type InProcess, startInProcess } from '../support/in-process';
import { relay } from '../support/relay';

/** A text that a publisher may choose as an id, and what is left of it. */
const ATTACKS = [
  ['writes to the clipboard (OSC 52)', 'a\u001b]52;c;cm0gLXJmIC8=\u0007b', 'a\\u001b]52;c;cm0gLXJmIC8=\\u0007b'],
  ['moves the cursor and erases a line (CSI)', 'a\u001b[2K\u001b[1Ab', 'a\\u001b[2K\\u001b[1Ab'],
  ['uses the same of the C1 set', 'a\u009b2K\u009d0;title\u009cb', 'a\\u009b2K\\u009d0;title\\u009cb'],
  ['goes back to the start of the line', 'failed\rok    ', 'failed\\u000dok    '],
  ['turns the reading direction', 'a\u202egpj.exe\u2066b', 'a\\u202egpj.exe\\u2066b'],
  ['hides characters', 'a\u200b\u00ad\ufeffb', 'a\\u200b\\u00ad\\ufeffb'],
  ['hides them beyond the first plane', 'a\u{e0041}b', 'a\\udb40\\udc41b'],
  ['begins a line for some programs', 'a\u2028b\u2029c', 'a\\u2028b\\u2029c'],
] as const;

describe('an attacker chooses an id that a terminal takes for a command', () => {
  test.each(ATTACKS)('%s: the command line shows it as its escape', (_what, given, shown) => {
    const lines: string[] = [];
    const write = (_form: string, text: string) => lines.push(text);
    const target = { log: write, info: write, warn: write, error: write };
    cleanConsole(target);
    target.log(given, given);
    target.error(new Error(given).message, '');
    expect(lines).toEqual([`${shown} ${shown}`, `${shown} `]);
  });

  test.each(ATTACKS)('%s: the log has it as its escape', (_what, given) => {
    const lines: string[] = [];
    const log = createLog('info', { id: given }, (_level, line) => lines.push(line));
    log.info(given, { [given]: [given] });
    const [line = ''] = lines;
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    // And the value is still the same.
    expect(JSON.parse(line)).toEqual({ level: 'info', message: given, id: given, [given]: [given] });
  });

  test('lines and tabs of our own tables stay, as do letters of any script', () => {
    expect(printable('größe\t→ 価格\nالسعر 🛒')).toBe('größe\t→ 価格\nالسعر 🛒');
  });

  describe('through npx relay', () => {
    let platform: InProcess;
    beforeAll(async () => {
      platform = await startInProcess();
    });
    afterAll(() => platform.stop());

    test('asked for by its id', async () => {
      const { stdout, stderr } = await relay(platform.url, 'trace', 'a\u001b]52;c;YQ==\u0007\u202eb');
      expect(stdout + stderr).toContain('a\\u001b]52;c;YQ==\\u0007\\u202eb');
      expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }, 60_000);

    test('in an error', async () => {
      const { stderr, code } = await relay(platform.url, 'a\u009b31m');
      expect([code, stderr.split('\n')[0]]).toEqual([2, 'There is no command a\\u009b31m.']);
    }, 60_000);
  });
});
