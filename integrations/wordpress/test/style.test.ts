import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');
const style = read('../comunal/style.css');

describe('the style of cards', () => {
  it('is one for WordPress and for Hugo', () => {
    expect(read('../../hugo/comunal/assets/comunal/comunal.css')).toBe(style);
  });

  it('touches nothing but cards, loads nothing and moves nothing', () => {
    const rules = style.replaceAll(/\/\*[^]*?\*\/|@(?:media|container)[^{]*\{/g, '');
    const selectors = [...rules.matchAll(/([^{}]+)\{[^{}]*\}/g)].flatMap(([, list = '']) =>
      list.split(/,(?![^(]*\))/).map((selector) => selector.trim()),
    );
    expect(selectors.length).toBeGreaterThan(30);
    for (const selector of selectors)
      expect(selector).toMatch(/^(?:ul)?\.comunal-|^comunal-(?:video|room|donate)\b/);
    expect(rules).not.toMatch(/url\(|@import|@font-face|font-family|animation|transition/);
  });
});
