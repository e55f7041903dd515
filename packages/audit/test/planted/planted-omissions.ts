import { page, type PlantedLeak } from './planted-leak.ts';

/** Pages that lack something. */
export const plantedOmissions: readonly PlantedLeak[] = [
  {
    code: 'missing-lang',
    name: 'a page without a language',
    files: { 'index.html': page('').replace(' lang="es"', '') },
    file: 'index.html',
    line: 2,
  },
  {
    code: 'missing-lang',
    name: 'a page with an empty language',
    files: { 'es/index.html': page('').replace('lang="es"', 'lang=""') },
    file: 'es/index.html',
    line: 2,
  },
];
