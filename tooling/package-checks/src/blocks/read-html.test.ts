import { expect, it } from 'vitest';
import { htmlReader } from './read-html.ts';

const read = htmlReader(new Map([['comunal-video', new Set(['src', 'video-title'])]]));

it.each([
  [
    'a fragment',
    '<comunal-video src="a" video-title="b" class="c" data-d><a href="e">f</a></comunal-video>',
  ],
  ['a page', '<!doctype html>\n<html lang="es"><head><title>a</title></head><body></body></html>'],
  [
    'data, a script and a style sheet',
    '<script type="application/json">{ "a": 1 }</script><script>a();</script><style>p { color: red }</style>',
  ],
  ['a placeholder', '<script type="application/json">SIGNED</script>'],
])('passes %s', async (_, html) => {
  expect(await read(html)).toEqual([]);
});

it.each([
  [
    'an element that there is not',
    '<p></p>\n<comunal-vídeo></comunal-vídeo>',
    2,
    'no element <comunal-vídeo>',
  ],
  [
    'an attribute that its element does not have',
    '<comunal-video titel="a"></comunal-video>',
    1,
    'no attribute "titel"',
  ],
  ['an attribute that stands there twice', '<a href="a" href="b"></a>', 1, 'duplicate-attribute'],
  ['an element that is not closed', '<!doctype html>\n<div><br>', 2, '<div> is not closed'],
  ['an element that another end closes', '<comunal-video></comunal-vídeo>', 1, 'is not closed'],
  [
    'data that cannot be read',
    '<p></p>\n<script type="application/json">{ a: 1 }</script>',
    2,
    'JSON',
  ],
  ['a script that cannot be read', '<script>const = 1;</script>', 1, 'script: '],
  [
    'a style sheet that a browser would skip',
    '<style>p {\n color red;\n}</style>',
    2,
    'Expected ":"',
  ],
])('names %s', async (_, html, line, message) => {
  expect(await read(html)).toMatchObject([{ line, message: expect.stringContaining(message) }]);
});
