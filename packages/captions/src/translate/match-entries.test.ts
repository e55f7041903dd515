import { expect, it } from 'vitest';
import { matchEntries } from './match-entries.ts';

const entry = (key: string, source: string, target: string) => ({ key, source, target });
const targets = (units: { key: string; text: string }[], entries: ReturnType<typeof entry>[]) =>
  matchEntries(units, entries).map((one) => one?.target);

it.each([
  ['by key', [{ key: '1', text: 'a' }], [entry('1', 'a', 'A')], ['A']],
  ['by text, where the times moved', [{ key: '9', text: 'a' }], [entry('1', 'a', 'A')], ['A']],
  [
    'by key, where the words were corrected',
    [{ key: '1', text: 'á' }],
    [entry('1', 'a', 'A')],
    ['A'],
  ],
  [
    'the same text twice, each by its turn',
    [
      { key: '8', text: 'a' },
      { key: '9', text: 'a' },
    ],
    [entry('1', 'a', 'A'), entry('2', 'a', 'B')],
    ['A', 'B'],
  ],
  ['not at all', [{ key: '1', text: 'a' }], [entry('2', 'b', 'B')], [undefined]],
])('%s', (_, units, entries, expected) => {
  expect(targets(units, entries)).toEqual(expected);
});
