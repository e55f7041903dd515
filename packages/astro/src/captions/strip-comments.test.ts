import { expect, it, vi } from 'vitest';
import { stripComments } from './strip-comments.ts';

const strip = (text: string) => stripComments(new TextEncoder().encode(text), 'es.vtt');

it('leaves out comments, the text of the header and what is no caption', () => {
  const { text, hadComments } = strip(`WEBVTT revised by canary-a

NOTE canary-b asked not to be named

NOTE
canary-c
of two lines

note canary-d, which is no comment

uno
00:01.000 --> 00:02.000 align:start
<v Luna>Hola

NOTE canary-e`);
  expect(text).toBe('WEBVTT\n\nuno\n00:00:01.000 --> 00:00:02.000 align:start\n<v Luna>Hola\n');
  expect(hadComments).toBe(true);
});

it('keeps styles and regions, and finds no comment where there is none', () => {
  const { text, hadComments } = strip(
    'WEBVTT\n\nSTYLE\n::cue { color: white }\n\nREGION\nid:abajo\n\n00:01.000 --> 00:02.000 region:abajo\nHola\n',
  );
  expect(text).toContain('::cue { color: white }');
  expect(text).toContain('id:abajo');
  expect(text).toContain('region:abajo\nHola');
  expect(hadComments).toBe(false);
});

it.each([
  ['no first line', '00:01.000 --> 00:02.000\nHola\n\nNOTE canary-f\n'],
  [
    'a first line that no player takes',
    'webvtt\n\nNOTE canary-g\n\n00:01.000 --> 00:02.000\nHola\n',
  ],
])('refuses captions with %s, where a comment reads as a text', (_, text) => {
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
  expect(() => strip(text)).toThrow('es.vtt: is not WebVTT');
});
