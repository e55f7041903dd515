import { expect, it } from 'vitest';
import { ImportProblemCode } from '../import/import-problem.ts';
import { describeProblem, translateProblem } from './describe-problem.ts';

it.each(['es', 'en', 'pt'])('has a sentence in %s for every problem', (locale) => {
  const values = {
    count: 2,
    zone: 'Zona',
    value: 'valor',
    field: 'campo',
    max: 100,
    column: 'columna',
  };
  for (const code of Object.values(ImportProblemCode)) {
    const sentence = describeProblem({ code, row: 3, values }, locale);
    expect(sentence).toMatch(/3: /);
    expect(sentence).not.toMatch(/\{\{|formats:/);
  }
});

it('names the row, the item, or nothing', () => {
  expect(describeProblem({ code: 'no-title', row: 4 }, 'pt-BR')).toMatch(/^Linha 4: não tem/);
  expect(describeProblem({ code: 'no-title', item: 2 }, 'es')).toMatch(/^Elemento 2 del archivo/);
  expect(describeProblem({ code: 'utc-assumed' }, 'en')).toMatch(/^The file names no zone/);
});

it.each(['es', 'en', 'pt'])('names a post in %s by the number in its address', (locale) => {
  expect(describeProblem({ code: 'no-text', post: 12_345 }, locale)).toContain(' 12345 ');
});

it('falls back to Spanish, and says so', () => {
  expect(translateProblem({ code: 'no-title' }, 'fr')).toMatchObject({ language: 'es' });
});

it('names a missing column in the language of the sentence', () => {
  const problem = { code: 'missing-column', values: { column: 'day' } } as const;
  expect(describeProblem(problem, 'es')).toBe('Falta la columna «día». Agrégala.');
  expect(describeProblem(problem, 'en')).toContain('day');
});

it.each(['bad-date', 'bad-start', 'bad-time', 'unknown-zone'] as const)(
  'names the place of a %s where its value is left out',
  (code) => {
    for (const locale of ['es', 'en', 'pt']) {
      const sentence = describeProblem({ code, row: 3, values: { field: 'Hora' } }, locale);
      expect(sentence).toMatch(/3: .*[«“]Hora[»”]/);
      expect(sentence).not.toMatch(/\{\{|formats:/);
    }
  },
);
