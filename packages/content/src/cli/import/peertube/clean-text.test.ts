import { expect, it } from 'vitest';
import { readSummary, readText, readTitle } from './clean-text.ts';

it('reads a title on one line, without what is not seen', () => {
  expect(readTitle(' Radio\n\tlibre\u202Eegral\u0007 👩‍🔬 ')).toBe('Radio libreegral 👩‍🔬');
  expect([...readTitle('a'.repeat(1_000_000))]).toHaveLength(200);
  expect(readTitle('\u200b\ud800')).toBe('');
});

it('reads a text without addresses of accounts', () => {
  expect(readText('Escribe a ada@correo.example\r\n\r\n\r\n\r\no a @ada@red.example.')).toBe(
    'Escribe a …\n\no a …',
  );
  expect(readText(null)).toBe('');
  expect([...readText('é'.repeat(50_000))]).toHaveLength(10_000);
});

it.each([
  'ada@correo.example',
  'josé@correo.example',
  'maría.lópez@correo.example',
  'ada@español.example',
  'mailto:ada%40correo.example',
  '@ada@red.example',
])('reads neither a title nor a text with %s in it', (address) => {
  expect(readTitle(`Charla con ${address}`)).toBe('Charla con …');
  expect(readText(`Charla con ${address}`)).toBe('Charla con …');
});

it('reads the first paragraph of Markdown as plain text', () => {
  expect(readSummary('## **Taller** de [radio](https://a.example)\nlibre\n\nOtro')).toBe(
    'Taller de radio libre',
  );
  expect(readSummary('<b>a_b</b>')).toBe('<b>a_b</b>');
  expect(readSummary('')).toBe('');
});

// Time that grew by the square would go beyond the time limit of a test.
it.each(['[', '](', '![', 'a@', '@a.', '*_'])('reads %s a million times over', (part) => {
  expect(readSummary(readText(part.repeat(1_000_000))).length).toBeLessThanOrEqual(10_000);
});
