import { expect, it } from 'vitest';
import { suggestChoice } from './suggest-choice.ts';

const modes = ['in-person', 'online', 'hybrid', 'unknown'];
const kinds = ['conversation', 'workshop', 'conference', 'presentation', 'gathering', 'other'];

it.each([
  ['presencial', modes, 'in-person'],
  ['Presencial', modes, 'in-person'],
  ['en linea', modes, 'online'],
  ['on-line', modes, 'online'],
  ['oficina', kinds, 'workshop'],
  ['taler', kinds, 'workshop'],
  ['conferense', kinds, 'conference'],
  ['libro', ['book', 'fanzine', 'guide'], 'book'],
  ['publicado', ['published', 'in-progress', 'planned', 'wished'], 'published'],
  ['xyzzy', kinds, undefined],
])('for %j it suggests the choice that is called so', (value, choices, choice) => {
  expect(suggestChoice(value, choices)).toBe(choice);
});
