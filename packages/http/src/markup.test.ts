import { expect, it } from 'vitest';
import { isHeadingLevel, markup, renderJsonScript } from './markup.ts';

it('escapes every value but markup, in text and in attributes', () => {
  const evil = `"><script>'&`;
  expect(
    markup`<p title="${evil}">${evil}${[markup`<b>${1}</b>`, undefined, null]}</p>`.markup,
  ).toBe(
    '<p title="&quot;&gt;&lt;script&gt;&#039;&amp;">&quot;&gt;&lt;script&gt;&#039;&amp;<b>1</b></p>',
  );
});

it('does not mistake data for markup', () => {
  expect(() => markup`${{ markup: '<script>' }}`).toThrow(TypeError);
  expect(() => markup`${false}`).toThrow(TypeError);
});

it('renders JSON that no text in it can end', () => {
  const { markup: text } = renderJsonScript({ a: '</script><!--<script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ a: '</script><!--<script>' });
});

it('knows the levels of headings', () => {
  const levels = [0, 1, 6, 7, 2.5, '3', undefined, Number.NaN];
  expect(levels.filter(isHeadingLevel)).toEqual([1, 6]);
});
