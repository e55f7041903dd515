import { expect, it } from 'vitest';
import { loadRunTexts } from '../src/cli/run-texts.ts';

it.each([
  ['es', '28 de noviembre de 2026'],
  ['en', '28 November 2026'],
  ['pt', '28 de novembro de 2026'],
] as const)('writes a day of the log as people say it (%s)', async (locale, day) => {
  const texts = await loadRunTexts('publish-recording', locale);
  expect(texts.log({ code: 'archive-waits', values: { day: '2026-11-28' } })).toContain(day);
});

it('shows a day that is none as it stands', async () => {
  const texts = await loadRunTexts('publish-recording', 'es');
  expect(texts.log({ code: 'archive-waits', values: { day: '2026-99-99' } })).toContain('2026-99');
});

it('says in words why an attempt failed, and names a code that has none', async () => {
  const texts = await loadRunTexts('publish-recording', 'es');
  const retries = (cause: string): string =>
    texts.log({ code: 'step-retries', values: { attempt: 2, cause } });
  expect(retries('network')).toBe(
    'El intento 2 falló; habrá otro. No hubo conexión con el servidor: no hay red, o su dirección no existe.',
  );
  expect(retries('odd-code')).toBe('El intento 2 falló; habrá otro. (odd-code)');
});
