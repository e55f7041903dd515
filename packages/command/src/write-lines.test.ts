import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printable, printableJson, writeLines } from './write-lines.ts';

// What could steer a terminal, or turn the direction of a line.
const steering = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

it('lets nothing through that steers a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(steering.test(printable(text))).toBe(false);
      expect(steering.test(printableJson({ [text]: text }))).toBe(false);
      expect(JSON.parse(printableJson({ text }))).toEqual({
        text: JSON.parse(JSON.stringify(text)),
      });
    }),
  );
  expect(printable('a\u001b[2Jb\nc')).toBe('a\ufffd[2Jb\ufffdc');
});

it('leaves letters, accents and emoji as they are', () => {
  const text = 'Ñandú, ação, 🏳️‍🌈, नमस्ते';
  expect(printable(text)).toBe(text);
});

it('writes a line for each, and nothing for none', () => {
  let written = '';
  const output = { write: (text: string) => (written += text) };
  writeLines(output, []);
  writeLines(output, ['uno', 'dos']);
  expect(written).toBe('uno\ndos\n');
});

it.each([
  ['a key of age', 'AGE-SECRET-KEY-1QQPRZ', 'AGE-SECRET-KEY-•••'],
  ['a key in small letters', 'x/age-secret-key-1qqprz.yaml', 'x/AGE-SECRET-KEY-•••.yaml'],
  ['a key against quantum computers', 'AGE-SECRET-KEY-PQ-1QQPRZ', 'AGE-SECRET-KEY-•••'],
  ['a key with what shows nothing', 'AGE-SECRET-KEY-1Q\u200bQ\u200dPRZ\n', 'AGE-SECRET-KEY-•••'],
])('masks %s', (_, text, masked) => {
  let written = '';
  writeLines({ write: (line) => (written += line) }, [`no such file: ${text}`]);
  expect(written).toBe(`no such file: ${masked}\n`);
});
