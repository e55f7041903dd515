import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { terminalPrompts } from './terminal-prompts.ts';

/** A terminal on which these keys are pressed, or which goes away. */
function terminal(press: (input: PassThrough) => void) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 0, rows: 24 });
  output.resume();
  setImmediate(() => press(input));
  return { prompts: terminalPrompts(input, output), output };
}

it.each([
  ['Ctrl-C', (input: PassThrough) => void input.write('\u0003')],
  ['Ctrl-D', (input: PassThrough) => void input.write('\u0004')],
  ['a terminal that goes away', (input: PassThrough) => void input.end()],
])('ends with 130 for %s', async (_, press) => {
  const { prompts } = terminal(press);
  await expect(prompts.text({ message: 'Name?' })).rejects.toMatchObject({ code: 130 });
});

it('returns what was typed, at a width that terminals can have', async () => {
  const { prompts, output } = terminal((input) => void input.write('Luna\r'));
  expect(await prompts.text({ message: 'Name?' })).toBe('Luna');
  expect(output.columns).toBe(80);
});
