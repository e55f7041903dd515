import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../captions.ts';
import { settingsToAlignment, parseSrtText, writeSrtText } from './srt-text.ts';

describe('parseSrtText', () => {
  it.each([
    ['hola', 'hola', []],
    ['<b>a</b> <I>b</I> <u >c</u>', '<b>a</b> <i>b</i> <u>c</u>', []],
    ['{b}a{/b} {\\i1}c{\\i0}', '<b>a</b> <i>c</i>', []],
    ['<font color="#ff0000">a</font>', '<c.red>a</c>', []],
    ['<font color=yellow>a</font>', '<c.yellow>a</c>', []],
    ['<font color=constructor>a</font>', 'a', ['<font color=constructor>']],
    ["<FONT COLOR='#12AB34'>a</FONT>", '<c.color-12ab34>a</c>', []],
    ['<font face="x"><font color="red">a</font></font>', '<c.red>a</c>', ['<font face="x">']],
    ['{\\fad(1,2)}a', 'a', ['{\\fad(1,2)}']],
    // Whatever may be words stays.
    ['a --> b', 'a --&gt; b', []],
    ['a < b > c <3', 'a &lt; b > c &lt;3', []],
    ['<aplausos>', '&lt;aplausos>', ['<aplausos>']],
    ['{risas}', '{risas}', []],
    ['<b>\na\n</b>', '<b>\na\n</b>', []],
    ['{\\fad(1,2)}\na', 'a', ['{\\fad(1,2)}']],
    ['R&D &amp; &copy 2021', 'R&D &amp; &amp;copy 2021', []],
  ])('converts %j', (source, text, unknownTags) => {
    expect(parseSrtText(source)).toEqual({ text, settings: defaultSettings, unknownTags });
  });

  it('converts alignment tags to settings, and back', () => {
    for (let key = 1; key <= 9; key++) {
      const { text, settings } = parseSrtText(`{\\an${key}}a`);
      expect(text).toBe('a');
      expect(settingsToAlignment(settings)).toBe(key);
    }
    expect(parseSrtText('{\\an8}a').settings).toEqual({ ...defaultSettings, line: 0 });
    expect(settingsToAlignment({ ...defaultSettings, size: 50 })).toBeUndefined();
  });
});

describe('writeSrtText', () => {
  it.each([
    ['hola', 'hola', []],
    ['<b>a</b> &amp; <i>b', '<b>a</b> & <i>b</i>', []],
    [
      '<c.red>a</c><c.color-12ab34>b</c>',
      '<font color="#ff0000">a</font><font color="#12ab34">b</font>',
      [],
    ],
    ['<c.grande>a</c>', 'a', ['class']],
    ['<b.grande>a</b>', '<b>a</b>', ['class']],
    ['<v Ana>a</v>', 'a', ['voice']],
    ['<ruby>a<rt>b</rt></ruby>', 'ab', ['ruby']],
    ['<lang pt>a</lang>', 'a', ['language']],
    ['a<00:01.000>b', 'ab', ['timestamp']],
    ['<b><x>a</b>c', '<b>a</b>c', []],
  ])('converts %j', (source, text, losses) => {
    const written = writeSrtText(source, false);
    expect(written.text).toBe(text);
    expect([...written.losses]).toEqual(losses);
  });

  it('writes the speaker on request', () => {
    expect(writeSrtText('<v Ana>Hola</v>', true)).toEqual({
      text: 'Ana: Hola',
      plain: 'Ana: Hola',
      losses: new Set(),
    });
  });
});
