import { expect, it } from 'vitest';
import { check } from './check.ts';

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
  [['--json=yes'], 'comunal check does not know the option “--json=yes”. Did you mean “--json”?'],
  [['--no-json'], 'comunal check does not know the option “--no-json”.'],
  [['a', '--json', 'b'], 'comunal check takes one folder, and more are named here: “a” and “b”.'],
  [['--', '--a', 'b\u001b[2J'], 'named here: “--a” and “b\u{fffd}[2J”.'],
])('%j: a wrong call is named', async (args, words) => {
  const { code, written } = await call(...args);
  expect(code).toBe(2);
  expect(written).toContain(words);
  expect(written).toContain('comunal check [dir]');
});
