import { expect, it } from 'vitest';
import { findTranslationFlaw } from './find-translation-flaw.ts';
import { listInterfaceMessages } from './list-interface-messages.ts';

it.each([
  ['unknown-variable', 'play', 'Ver en {{host}}', 'Ver em {{servidor}} {{host}}'],
  ['unknown-variable', 'play', 'Ver en {{host}}', '{{- host}} {{host}}'],
  ['missing-variable', 'play', 'Ver en {{host}}', 'Ver lá'],
  ['missing-variable', 'play', 'Ver en {{host}}', 'Ver em { {host}}'],
  ['markup', 'play', 'Ver', '<b>Ver</b>'],
  ['markup', 'play', 'Ver', 'Ver <img src=x onerror=alert(1)'],
  ['markup', 'play', 'Lee <a>esto</a>', 'Leia <a>isto'],
  ['markup', 'play', 'Ver', '$t(donate:ways.only)'],
  ['characters', 'play', 'Cuenta {{last}}', 'Conta \u202E{{last}}'],
  ['characters', 'play', 'Cuenta', 'Con\u0000ta'],
  ['too-long', 'play', 'Ver', 'v'.repeat(1001)],
  [undefined, 'play', 'Lee <a>esto</a>', '<a>Isto</a> é para ler'],
  [undefined, 'play', '1 < 2 y más', '1 < 2 e mais'],
  [undefined, 'copies_one', '{{count}} ejemplar', 'Um exemplar'],
  [undefined, 'copies_one', 'Un ejemplar', '{{count}} exemplar'],
  [undefined, 'play', 'Una línea', 'Linha\numa'],
])('finds %s in the translation of %s, %j, to %j', (flaw, path, source, translation) => {
  expect(findTranslationFlaw({ path, source }, translation)).toBe(flaw);
});

const messages = listInterfaceMessages('pl');

it('finds nothing in a message that stands for its own translation', () => {
  expect(messages.filter((message) => findTranslationFlaw(message, message.source))).toEqual([]);
});

// Each place of each message: a name that one of them has, drawn by chance, once made a test of some of them fail.
it.each(['{{stranger}}', '<script>', '$t(x:y)', '\u202E', '\u2066', '\u0007'])(
  'lets %j through at no place of a message',
  (addition) => {
    const accepted = messages.flatMap(({ path, source }) =>
      Array.from(
        { length: source.length + 1 },
        (_, at) => source.slice(0, at) + addition + source.slice(at),
      ).filter((translation) => findTranslationFlaw({ path, source }, translation) === undefined),
    );
    expect(accepted).toEqual([]);
  },
);
