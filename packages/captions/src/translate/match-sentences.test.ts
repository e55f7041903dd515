import { expect, it } from 'vitest';
import { matchSentences } from './match-sentences.ts';

const unit = (id: string, source: string, target: string) => ({ id, source, target });
const targets = (
  sources: readonly (readonly [id: string, source: string])[],
  translations: readonly ReturnType<typeof unit>[],
) =>
  matchSentences(
    sources.map(([id, source]) => unit(id, source, '')),
    translations,
  ).map((match) => match?.target);

it.each([
  ['by id', [['1', 'a']], [unit('1', 'a', 'A')], ['A']],
  ['by text, where the times moved', [['9', 'a']], [unit('1', 'a', 'A')], ['A']],
  ['by id, where the words were corrected', [['1', 'á']], [unit('1', 'a', 'A')], ['A']],
  [
    'the same text twice, each by its turn',
    [
      ['8', 'a'],
      ['9', 'a'],
    ],
    [unit('1', 'a', 'A'), unit('2', 'a', 'B')],
    ['A', 'B'],
  ],
  [
    'by id, before the translation of what had that id once',
    [['1', 'c']],
    [unit('1', 'b', 'B'), unit('1', 'a', 'A')],
    ['B'],
  ],
  [
    'the same text twice, of which one is translated',
    [
      ['8', 'a'],
      ['9', 'a'],
    ],
    [unit('1', 'a', 'A')],
    ['A', 'A'],
  ],
  ['not at all', [['1', 'a']], [unit('2', 'b', 'B')], [undefined]],
] as const)('matches %s', (_, sources, translations, expected) => {
  expect(targets(sources, translations)).toEqual(expected);
});
