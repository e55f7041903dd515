import { createLiteI18n } from '@comunal/i18n/lite';
import { print } from '@comunal/i18n/lite/print';
import { expect, it } from 'vitest';
import { PrintError } from '../print-error.ts';
import { describeFailure } from './describe-failure.ts';
import { describeNote } from './describe-note.ts';

it('tells one percentage where all pages have it', () => {
  const { t } = createLiteI18n('pt', print);
  const note = { code: 'pages-scaled', fromPercent: 128.1, toPercent: 128.1 } as const;
  expect(describeNote(note, t)).toBe('As páginas são impressas a 128,1 % do seu tamanho.');
  expect(describeNote({ ...note, fromPercent: 90 }, t)).toContain('de 90 % a 128,1 %');
});

it('says in words what leaves no room, and not by the name of an option', () => {
  for (const locale of ['es', 'en', 'pt']) {
    const { t } = createLiteI18n(locale, print);
    const sentences = ['marginMm', 'cardSize'].map((about) =>
      describeFailure(new PrintError('does-not-fit', '', { about }), t),
    );
    expect(new Set(sentences).size).toBe(2);
    expect(sentences.join(' ')).not.toMatch(/[a-z][A-Z]/);
  }
});

it('says how long a title may be', () => {
  const { t } = createLiteI18n('es', print);
  const error = new PrintError('title-too-long', '', { about: 'title', limit: 1000 });
  expect(describeFailure(error, t)).toMatch(/^El título tiene más de 1[ ,.]?000 caracteres/);
});
