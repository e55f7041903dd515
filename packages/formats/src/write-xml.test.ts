import { x } from 'xastscript';
import { describe, expect, it } from 'vitest';
import { toHtmlText, writeXml } from './write-xml.ts';

describe('writeXml', () => {
  it('ends no text early, in an element and in an attribute', () => {
    expect(writeXml(x('a', { b: '<]]>"' }, 'x]]>y'))).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<a b="&lt;]]&gt;&quot;">x]]&gt;y</a>\n',
    );
  });

  it('leaves out what XML forbids', () => {
    expect(writeXml(x('a', 'x\u0000\u001B\uFFFE\uD800y'))).toContain('<a>xy</a>');
  });

  it('writes an element without content as one tag', () => {
    expect(writeXml(x('a', { b: 1 }))).toContain('<a b="1"/>');
  });
});

describe('toHtmlText', () => {
  it('writes a text that reads the same as HTML', () => {
    expect(toHtmlText('1 < 2 & 3')).toBe('1 &lt; 2 &amp; 3');
  });
});
