import { expect, it } from 'vitest';
import { hideContacts } from './hide-contacts.ts';

it.each([
  ['Una charla de Ada, ada@correo.example.', 'Una charla de Ada.'],
  ['Una charla de Ada (ada@correo.example).', 'Una charla de Ada.'],
  ['De Ada, ada@correo.example, y Bea.', 'De Ada, y Bea.'],
  ['De Ada, ada@correo.example y Bea.', 'De Ada, … y Bea.'],
  ['De Ada, ada@correo.org.example y Bea.', 'De Ada, … y Bea.'],
  ['De Ada, ada@correo.org.example.', 'De Ada.'],
  ['Escribe a <ada@correo.example>. Gracias.', 'Escribe a … Gracias.'],
  ['Escribe a ada@correo.example o a @ada@red.example.', 'Escribe a … o a …'],
  ['<p>De Ada, ada@correo.example</p>', '<p>De Ada</p>'],
])('leaves a whole sentence of «%s»', (text, hidden) => {
  expect(hideContacts(text)).toBe(hidden);
});

it.each([
  ['[Ada](mailto:ada@correo.example).', '[Ada]().'],
  ['<a href="mailto:ada%40correo.example">Ada</a>', '<a href="">Ada</a>'],
  ['<a href=mailto:ada@correo.example>Ada</a>', '<a href=>Ada</a>'],
  ['https://red.example/@ada@otra.example', 'https://red.example/'],
])('makes no link to a mark of «%s»', (text, hidden) => {
  expect(hideContacts(text)).toBe(hidden);
});

it.each(['ada@correo.example', ' ada@correo.example, @ada@red.example '])(
  'leaves nothing of «%s»',
  (text) => {
    expect(hideContacts(text)).toBe('');
  },
);

// Time that grew by the square would go beyond the time limit of a test.
it.each(['(', ' ', ', ', 'a@', '<a@', '… '])('reads %s a million times over', (part) => {
  expect(hideContacts(part.repeat(1_000_000)).length).toBeLessThanOrEqual(3_000_000);
});
