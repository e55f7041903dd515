import fc from 'fast-check';

/** Ways to write one sign that a browser shows as that sign, or that somebody reads as it. */
const SIGNS: readonly ((sign: string) => string)[] = [
  (sign) => sign,
  (sign) => sign,
  (sign) => `&#${sign.charCodeAt(0)};`,
  (sign) => `&#x${sign.charCodeAt(0).toString(16)};`,
  (sign) => `&#000${sign.charCodeAt(0)};`,
  (sign) => (/[!-~]/.test(sign) ? String.fromCodePoint(sign.charCodeAt(0) + 0xfee0) : sign),
  (sign) => (/\d/.test(sign) ? String.fromCodePoint(0x1d7ce + Number(sign)) : sign),
  (sign) => `${sign}\u{fe0e}`,
];

/** What stands between two signs and is not seen. */
const UNSEEN = [
  '&shy;',
  '&#8203;',
  '\u{200b}',
  '\u{2060}',
  '&zwnj;',
  '&lrm;',
  '<wbr>',
  '<!-- 7 -->',
  '<b></b>',
  '<span></span>',
  '<i hidden>77</i>',
  '<template>7</template>',
  '<span style="display:none">7</span>',
  '<font>',
  '</x-y>',
] as const;

/** What stands between two groups. */
const SEPARATORS = [
  ' ',
  '  ',
  '\n    ',
  '&nbsp;',
  '&thinsp;',
  '&emsp;',
  '-',
  ' - ',
  '–',
  '.',
  '·',
  ' | ',
  '/',
  '_',
  '<br>',
  '<br>\n',
  '</b> <b>',
  '<i> </i>',
  '<div></div>',
  '</td><td>',
  '</td></tr><tr><td>',
] as const;

const WRAPPERS: readonly (readonly [before: string, after: string])[] = [
  ['<p>', '</p>'],
  ['<div><span>', '</span></div>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<ul><li>', '</li></ul>'],
  ['<h2>', '</h2>'],
  ['<blockquote><p><em>', '</em></p></blockquote>'],
  ['<details><summary>Ver</summary>', '</details>'],
  ['<section><template shadowrootmode="open"><p>', '</p></template></section>'],
  ['<noscript>', '</noscript>'],
  ['<svg><text>', '</text></svg>'],
];

/** A code as a part of a page that somebody reads it in. */
export interface Disguise {
  readonly html: string;
  /** What visitors are told before it. */
  readonly words: string;
}

/** A code in groups, its signs written in any way, with what nobody sees between them. */
export function disguised(code: string, words: readonly string[]): fc.Arbitrary<Disguise> {
  const size = fc.constantFrom(code.length, 1, 2, 3, 4, 5, 6, 8);
  return (
    fc
      .record({
        size,
        separator: fc.constantFrom(...SEPARATORS),
        signs: fc.array(fc.nat(SIGNS.length - 1), {
          minLength: code.length,
          maxLength: code.length,
        }),
        unseen: fc.array(fc.option(fc.constantFrom(...UNSEEN), { freq: 4 }), {
          minLength: code.length,
          maxLength: code.length,
        }),
        isPlain: fc.boolean(),
        wrapper: fc.constantFrom(...WRAPPERS),
        words: fc.constantFrom(...words),
        after: fc.constantFrom('', ' 24 horas', '.', ' (BBVA)', '<br>Gracias'),
      })
      // Chromium draws no text of a cell in SVG, so nobody reads such a code.
      .filter(({ separator, wrapper }) => !(separator.includes('td') && wrapper[0].includes('svg')))
      .map((parts) => {
        const { separator, signs, unseen, isPlain, wrapper, after } = parts;
        const written = [...code].map((sign, index) => {
          const printed = isPlain ? sign : (SIGNS[signs[index] ?? 0]?.(sign) ?? sign);
          const isEnd = (index + 1) % parts.size === 0 && index + 1 < code.length;
          return `${printed}${isEnd ? separator : isPlain ? '' : (unseen[index] ?? '')}`;
        });
        const html = `${wrapper[0]}${parts.words}${written.join('')}${after}${wrapper[1]}`;
        return { html, words: parts.words };
      })
  );
}
