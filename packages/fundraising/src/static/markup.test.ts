import { expect, it } from 'vitest';
import { renderJsonScript, markup } from './markup.ts';

it('escapes all that is no markup, in text and in attributes', () => {
  const evil = `"><script>'&`;
  expect(
    markup`<p title="${evil}">${evil}${[markup`<b>${1}</b>`, undefined, null]}</p>`.markup,
  ).toBe(
    '<p title="&quot;&gt;&lt;script&gt;&#39;&amp;">&quot;&gt;&lt;script&gt;&#39;&amp;<b>1</b></p>',
  );
});

it('takes no data for markup', () => {
  expect(() => markup`${{ markup: '<script>' }}`).toThrow(TypeError);
  expect(() => markup`${false}`).toThrow(TypeError);
});

it('writes data that no text in it ends', () => {
  const { markup: text } = renderJsonScript({ a: '</script><!--<script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ a: '</script><!--<script>' });
});
