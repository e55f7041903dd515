import { expect, it } from 'vitest';
import { stripComments } from './strip-comments.ts';

const strip = (text: string) => stripComments(new TextEncoder().encode(text));

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
