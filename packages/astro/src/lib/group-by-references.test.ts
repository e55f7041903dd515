import { expect, it } from 'vitest';
import { groupByReferences } from './group-by-references.ts';

it('puts an entry into the group of each reference once, in order', () => {
  const talk = { slug: 'talk', of: ['event/a', 'event/b', 'event/a'] };
  const film = { slug: 'film', of: ['event/a'] };
  const groups = groupByReferences([talk, film, { slug: 'alone', of: [] }], ({ of }) => of);
  expect([...groups]).toEqual([
    ['event/a', [talk, film]],
    ['event/b', [talk]],
  ]);
});
