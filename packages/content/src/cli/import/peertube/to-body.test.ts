import { expect, it } from 'vitest';
import { readMarkdown } from '../../../parse/markdown/read-markdown.ts';
import { toBody } from './to-body.ts';

const baseUrl = 'https://tubo.example';

it('keeps lines, lists, emphasis and links', () => {
  const text =
    'Una *charla*\nde radio:\n- uno\n  - dos\n\n1. Otra\n2. Más\n\n<https://radio.example/>';
  expect(toBody(text, baseUrl)).toBe(
    'Una *charla*\\\nde radio:\n- uno\n  - dos\n\n1. Otra\n2. Más\n\n<https://radio.example/>\n',
  );
  expect(toBody('  - uno\n  - dos\nsigue', baseUrl)).toBe('- uno\n- dos\\\nsigue\n');
  expect(toBody('En el\n2. piso', baseUrl)).toBe('En el\\\n2\\. piso\n');
});

it('makes relative addresses whole, and takes those out that no page may lead to', () => {
  expect(toBody('[lista](/w/p/abc) y [otra](event/charla)', baseUrl)).toBe(
    '[lista](https://tubo.example/w/p/abc) y [otra](https://tubo.example/event/charla)\n',
  );
  expect(toBody('[a](javascript:alert) [b](https://ana:clave@tubo.example/)', baseUrl)).toBe(
    '[a]() [b]()\n',
  );
  expect(toBody('[a](javascript:alert(1)) [b](/w/a_(b)) [c](<https://a.example>)', baseUrl)).toBe(
    '[a]() [b](https://tubo.example/w/a_(b)) [c](<https://a.example>)\n',
  );
  expect(toBody('[a](((b))) [c](</d>)', baseUrl)).toBe('[a\\](((b))) [c\\](\\</d>)\n');
});

it.each([
  ['# Título', '\\# Título\n'],
  ['#radio', '#radio\n'],
  ['> cita', '\\> cita\n'],
  ['Título\n---', 'Título\\\n\\---\n'],
  ['Título\n-', 'Título\\\n\\-\n'],
  ['a | b\n--|--', 'a | b\\\n\\--|--\n'],
  ['<b>a</b> `b` ~~c~~', '\\<b>a\\</b> \\`b\\` \\~~c\\~~\n'],
  ['![foto](foto.jpg)', '\\![foto](https://tubo.example/foto.jpg)\n'],
  ['- [ ] tarea', '- \\[ ] tarea\n'],
  ['- - x', '- \\- x\n'],
  ['    código', 'código\n'],
  ['[1]: https://a.example', '\\[1]: https://a.example\n'],
  ['C:\\radio', 'C:\\\\radio\n'],
])('shows %j as the server does', (text, body) => {
  expect(toBody(text, baseUrl)).toBe(body);
});

it.each([
  '- ',
  '1. ',
  '> ',
  '[a](b) ',
  '[',
  '\\',
  '\\\n',
  '<b>',
  '<',
  '`',
  '![a](b)',
  '&amp;',
  '- [ ] ',
  '~~a~~',
  '|-|\n',
  '[^1]: ',
])('writes %j over and over as a text that is shown as it is written', (part) => {
  const body = toBody(part.repeat(10_000).slice(0, 10_000), baseUrl);
  const facts = readMarkdown(body);
  if (!facts) return;
  expect(facts.visible).toBeDefined();
  expect(facts.tag).toBeUndefined();
  expect(facts.unsupported).toEqual([]);
  expect(facts.links.every(({ href }) => href === '' || href.startsWith(`${baseUrl}/`))).toBe(true);
});
