import { expect, it } from 'vitest';
import type { Activity } from './activity.ts';
import { linkedWorks } from './linked-works.ts';

it.each([
  ['[libro](publication/libro)', ['publication/libro']],
  ['[libro](../publications/libro.md)', ['publication/libro']],
  ['[libro](public%61tion/libro)', ['publication/libro']],
  ['[libro](publ&#105;cation/libro)', ['publication/libro']],
  ['[currículo](curricula/mapas) y [charla](otra.md)', ['curriculum/mapas', 'event/otra']],
  ['Una publication sin enlace, y [otra](https://libros.example/)', []],
])('lists the works that %s links to', (text, works) => {
  const activity = { type: 'event', body: { es: text } } as unknown as Activity;
  expect(linkedWorks(activity)).toEqual(works);
});
