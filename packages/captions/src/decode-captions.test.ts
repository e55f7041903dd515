import { expect, it } from 'vitest';
import { decodeCaptions } from './decode-captions.ts';

const bytes = (...parts: readonly (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
const utf16 = (text: string, isBigEndian = false): number[] => {
  const buffer = Buffer.from(text, 'utf16le');
  return [...(isBigEndian ? buffer.swap16() : buffer)];
};
const FILE = '1\n00:00:01,000 --> 00:00:02,000\n¿Qué tal, niñas?\n';

it.each([
  ['UTF-8', bytes(FILE), 'utf-8', []],
  ['an empty file', bytes(), 'utf-8', []],
  ['UTF-16 with a byte order mark', bytes([0xff, 0xfe], utf16(FILE)), 'utf-16le', ['utf-16']],
  [
    'UTF-16BE with a byte order mark',
    bytes([0xfe, 0xff], utf16(FILE, true)),
    'utf-16be',
    ['utf-16'],
  ],
  ['UTF-16 without a byte order mark', bytes(utf16(FILE)), 'utf-16le', ['utf-16']],
  ['UTF-16BE without a byte order mark', bytes(utf16(FILE, true)), 'utf-16be', ['utf-16']],
  ['Latin-1', new Uint8Array(Buffer.from(FILE, 'latin1')), 'windows-1252', ['latin-1-suspected']],
])('decodes %s', (_, file, encoding, codes) => {
  const decoded = decodeCaptions(file);
  expect(decoded.encoding).toBe(encoding);
  expect(decoded.problems.map(({ code }) => code)).toEqual(codes);
  expect(decoded.text.replace('\uFEFF', '')).toBe(file.length === 0 ? '' : FILE);
});

it('keeps the byte order mark, which the parsers remove', () => {
  expect(decodeCaptions(bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'x')).text).toBe(
    '\uFEFF\uFEFFx',
  );
});

it('reports the location of the first byte that is not UTF-8', () => {
  const latin = new Uint8Array(Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nQué', 'latin1'));
  expect(decodeCaptions(latin).problems).toEqual([
    { code: 'latin-1-suspected', line: 3, column: 3 },
  ]);
  // Where most of it is UTF-8, it is damaged UTF-8.
  const damaged = bytes('ñandú, pingüino\nqu', [0xe9]);
  expect(decodeCaptions(damaged)).toEqual({
    text: 'ñandú, pingüino\nqu\uFFFD',
    encoding: 'utf-8',
    problems: [{ code: 'bad-encoding', line: 2, column: 3 }],
  });
});

it('suspects text that was encoded twice, as one server does (Chocobozzz/PeerTube #6961)', () => {
  const twice = Buffer.from(Buffer.from('hola\n¿Qué tal?').toString('latin1'));
  expect(decodeCaptions(twice).problems).toEqual([{ code: 'twice-encoded', line: 2, column: 1 }]);
  expect(decodeCaptions(bytes('Ã¡')).problems).toMatchObject([{ line: 1, column: 1 }]);
  expect(decodeCaptions(bytes('sÃ»r')).problems).toMatchObject([{ line: 1, column: 2 }]);
  expect(decodeCaptions(bytes('Ãngela y são')).problems).toEqual([]);
  expect(decodeCaptions(bytes('“ATÉ AMANHÃ” e «IRMû')).problems).toEqual([]);
});

it('does not take a single null character for UTF-16', () => {
  expect(decodeCaptions(bytes('WEBVTT\n\n\0\0\0\0\0\0')).encoding).toBe('utf-8');
});

it('trusts a byte order mark, however short the file is', () => {
  expect(decodeCaptions(bytes([0xff, 0xfe], utf16('é')))).toMatchObject({
    encoding: 'utf-16le',
    text: '\uFEFFé',
  });
  expect(decodeCaptions(bytes([0xfe, 0xff], utf16('é', true)))).toMatchObject({
    encoding: 'utf-16be',
    text: '\uFEFFé',
  });
  expect(decodeCaptions(bytes([0xff], 'hola')).encoding).toBe('windows-1252');
});
