import { expect, it } from 'vitest';
import { htmlToMarkdown, htmlToText } from './index.ts';

const baseUrl = 'https://archivo.example/details/charla';
const toMarkdown = (html: string) => htmlToMarkdown(html, { baseUrl });

it('keeps what stands in brackets, which is no shortcode elsewhere', () => {
  expect(toMarkdown('La charla [caption] y [video src=x] de 2021')).toBe(
    'La charla \\[caption\\] y \\[video src=x\\] de 2021',
  );
  expect(htmlToText('La charla [gallery] de 2021')).toBe('La charla [gallery] de 2021');
});

it('keeps the lines of a plain text', () => {
  expect(toMarkdown('Uno\nDos\n\nTres')).toBe('Uno\\\nDos\n\nTres');
});

it.each([
  ['<a href="javascript:alert(1)">aquí</a>', 'aquí'],
  ['<a href="https://ana:clave@otro.example/">aquí</a>', 'aquí'],
  ['<a href="mailto:ana@correo.example">aquí</a>', 'aquí'],
  [
    '<img src="https://otro.example/foto.jpg" alt="Patio">',
    '[Patio](https://otro.example/foto.jpg)',
  ],
  ['<a href="https://archive.org/details/@ana_luz">aquí</a>', 'aquí'],
  ['<img src="data:image/png;base64,AA">', ''],
  ['<script>alert(1)</script><style>p{}</style>Hola', 'Hola'],
  ['&lt;script&gt;', '\\<script>'],
])('writes %s as nothing that runs or loads', (html, markdown) => {
  expect(toMarkdown(html)).toBe(markdown);
});

it('refuses a text that no page could show', () => {
  expect(toMarkdown('<p>a</p>'.repeat(30_000))).toBeUndefined();
  expect(htmlToText('<b>'.repeat(30_000))).toBe('');
});
