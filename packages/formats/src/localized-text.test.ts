import { expect, it } from 'vitest';
import { getFullTitle, localizeFullTitle } from './localized-text.ts';

it.each([
  [
    'both in the language of the export',
    { es: 'Redes', pt: 'Redes' },
    { es: 'Y ríos', pt: 'E rios' },
  ],
  ['the same title in every language', 'Redes', { pt: 'E rios' }],
  ['the same subtitle in every language', { es: 'Redes', pt: 'Redes' }, 'E rios'],
])('joins title and subtitle: %s', (_, title, subtitle) => {
  expect(getFullTitle({ title, subtitle }, 'pt')).toBe('Redes: E rios');
});

it('takes both from the language of the title', () => {
  const title = { es: 'Redes' };
  expect(getFullTitle({ title, subtitle: { es: 'Y ríos', pt: 'E rios' } }, 'pt')).toBe(
    'Redes: Y ríos',
  );
  expect(getFullTitle({ title, subtitle: { pt: 'E rios' } }, 'pt')).toBe('Redes');
});

it('says which language the whole is in', () => {
  expect(localizeFullTitle({ title: 'Redes', subtitle: { es: 'Y ríos' } }, 'pt')).toEqual({
    text: 'Redes: Y ríos',
    language: 'es',
    fallback: true,
  });
});
