import { expect, it } from 'vitest';
import { SAFETY_KEYS } from '../generated/safety-keys.ts';
import { listInterfaceMessages } from './list-interface-messages.ts';
import { messageRevision } from './message-revision.ts';

const keysOf = (language: string, prefix: string, options = {}): string[] =>
  listInterfaceMessages(language, options)
    .map(({ namespace, path }) => `${namespace}:${path}`)
    .filter((key) => key.startsWith(prefix));

it('lists what visitors see, with a note for each message, and nothing of commands', () => {
  const messages = listInterfaceMessages('zap');
  expect(messages[0]).toEqual({
    namespace: 'common',
    path: 'skipToContent',
    source: 'Ir al contenido',
    note: 'Primer enlace de cada página, para quien navega con teclado o lector de pantalla.',
    isSafety: false,
  });
  expect(messages.filter(({ note }) => note === '' || note.includes('[seguridad]'))).toEqual([]);
  expect(new Set(messages.map(({ namespace }) => namespace))).toEqual(
    new Set(['common', 'site', 'content', 'room', 'call', 'video', 'donate', 'zones']),
  );
});

it('has the plural forms of the language, or of its fallback where nobody knows them', () => {
  const prefix = 'site:library.copiesPrinted';
  expect(keysOf('en', prefix)).toEqual([`${prefix}_one`, `${prefix}_other`]);
  expect(keysOf('zap', prefix)).toEqual([`${prefix}_one`, `${prefix}_many`, `${prefix}_other`]);
  expect(keysOf('zap', prefix, { fallback: ['en'] })).toEqual([`${prefix}_one`, `${prefix}_other`]);
  const polish = listInterfaceMessages('pl').find(({ path }) => path.endsWith('Printed_few'));
  expect(polish?.source).toBe('{{count}} ejemplares impresos');
});

it('knows the collective’s own words, and namespaces that the toolkit does not have', () => {
  const ownSpanish = {
    site: { nav: { library: 'Fanzinoteca', invented: 'x' } },
    radio: { onAir: 'Al aire' },
  };
  const messages = listInterfaceMessages('zap', { ownSpanish });
  const sources = messages.map(({ source }) => source);
  expect(sources).toContain('Fanzinoteca');
  expect(sources).not.toContain('x');
  expect(messages.at(-1)).toEqual({
    namespace: 'radio',
    path: 'onAir',
    source: 'Al aire',
    note: '',
    isSafety: false,
  });
});

it('marks the messages that safety depends on, all of which exist', () => {
  const marked = listInterfaceMessages('zap').filter(({ isSafety }) => isSafety);
  const known = Object.values(SAFETY_KEYS).flat();
  expect(marked).toHaveLength(known.length);
  expect(marked.map(({ namespace, path }) => `${namespace}:${path}`)).toEqual(
    expect.arrayContaining([
      'room:sees',
      'video:play',
      'donate:ways.only',
      'site:visibility.closed',
    ]),
  );
});

it('computes a revision of the words alone', () => {
  expect(messageRevision('Inicio')).toMatch(/^[\w-]{4}$/);
  expect(messageRevision('  cafe\u0301\r\n ')).toBe(messageRevision('café'));
  expect(messageRevision('Inicio')).not.toBe(messageRevision('inicio'));
});
