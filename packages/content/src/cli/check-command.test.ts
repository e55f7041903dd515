import { expect, it } from 'vitest';
import { check } from './check-command.ts';

async function call(...args: string[]) {
  let written = '';
  const output = { write: (text: string) => (written += text) };
  const { signal } = new AbortController();
  const streams = { stdout: output, stderr: output };
  const code = await check.run({ args, cwd: '/', env: {}, ...streams, locale: 'en', signal });
  return { code, written };
}

it.each([
  [['--jsno'], 'comunal check does not know the option “--jsno”. Did you mean “--json”?'],
  [['--mask'], 'comunal check does not know the option “--mask”.'],
  [['-j'], 'comunal check does not know the option “-j”.'],
  [['--json=yes'], 'The option --json takes no value.'],
  [['--no-json'], 'comunal check does not know the option “--no-json”.'],
  [['a', '--json', 'b'], 'There is one argument too many: comunal check [DIR]'],
  [['--', '--a', 'b\u001b[2J'], 'There is one argument too many: comunal check [DIR]'],
  [['--fields', 'evnet'], 'There is no type of entry “evnet”; comunal check --fields'],
  [['--fields', 'evnet'], 'Did you mean “event”?'],
])('rejects %j with a message that says why', async (args, message) => {
  const { code, written } = await call(...args);
  expect(code).toBe(2);
  expect(written).toContain(message);
});
