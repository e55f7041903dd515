import { expect, it } from 'vitest';
import { matchUnits } from './match-units.ts';

const toUnits = (texts: string) =>
  texts
    .split(' ')
    .filter(Boolean)
    .map((text) => {
      const [id = '', source = ''] = text.split('=');
      return { id, source };
    });
const ownerOf = (id: string): string => id.split(':')[0] ?? '';

it.each([
  ['by id and source, whatever the order', 'a:1=X b:1=Y', 'b:1=Y a:1=X', 'a:1=X b:1=Y'],
  ['an item that moved in its list', 'a:0=N a:1=X', 'a:0=X', '- a:0=X'],
  ['by id, where the source has changed', 'a:1=N b:1=O', 'a:1=X', 'a:1=X -'],
  [
    'by its id, though another owner has its source now',
    'a:1=N b:1=X',
    'a:1=X b:1=Z',
    'a:1=X b:1=Z',
  ],
  ['by a source that nothing else has', 'c:1=X', 'a:1=X', 'a:1=X'],
  ['none, where two texts have the source', 'c:1=X d:1=X', 'a:1=X', '- -'],
  ['none, where two rows have the source', 'c:1=X', 'a:1=X b:1=X', '-'],
  [
    'rows without ids in their order, before one by its id',
    'a:1=X b:1=X c:1=Y',
    '=X =X c:1=Z =Y',
    '=X =X =Y',
  ],
])('matches %s', (_, units, candidates, expected) => {
  const { matches, unmatched } = matchUnits(toUnits(units), toUnits(candidates), { ownerOf });
  const written = matches.map((match) => (match ? `${match.id}=${match.source}` : '-'));
  expect(written.join(' ')).toBe(expected);
  expect(unmatched).toHaveLength(toUnits(candidates).length - matches.filter(Boolean).length);
});

it('takes all texts for those of one owner, unless it is told otherwise', () => {
  expect(matchUnits(toUnits('1=N 2=X'), toUnits('1=X')).matches).toEqual([
    undefined,
    { id: '1', source: 'X' },
  ]);
});

it('does not mind spaces', () => {
  const file = [{ id: '', source: ' uno\r\n dos ' }];
  expect(matchUnits([{ id: '1', source: 'uno dos' }], file).matches).toEqual(file);
});
