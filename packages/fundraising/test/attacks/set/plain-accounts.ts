import type { Attack, AttackClass } from '../attack.ts';
import { CLABE, groups } from '../details.ts';

type Case = readonly [name: string, body: string];

function all(
  attackClass: AttackClass,
  cases: readonly Case[],
  shows: Attack['shows'] = { text: CLABE },
): Attack[] {
  return cases.map(([name, body]) => ({ class: attackClass, name, body, shows }));
}

const [a, b, c, d, e] = ['0140', '2700', '0005', '5555', '58'];
const each = (part: (digit: string, index: number) => string): string =>
  [...CLABE].map(part).join('');

/** Accounts as people write them. */
export const plainAccounts: readonly Attack[] = all('plain-account', [
  ['in one piece', `<p>CLABE ${CLABE}</p>`],
  ['before other digits', `<p>CLABE ${CLABE} 24 horas</p>`],
  ['after other digits', `<p>Cuenta 2: ${CLABE}</p>`],
  ['between years', `<p>2025 ${CLABE} 2026</p>`],
  ['glued to a word', `<p>CLABE${CLABE}</p>`],
  ['glued to a word after it', `<p>${CLABE}CLABE</p>`],
  ['without any word', `<p>${CLABE}</p>`],
  ['in a heading', `<h2>${groups(CLABE)}</h2>`],
  ['in a list', `<ul><li>Banco: Santander</li><li>${groups(CLABE, ' ', 3)}</li></ul>`],
  ['in the layout of a bank', '<p>014 027 00000555555 8</p>'],
  ['at the end of a sentence', `<p>Transfiere a la cuenta ${groups(CLABE)}.</p>`],
  ['in a summary', `<details open><summary>${CLABE}</summary></details>`],
  ['in preformatted text', `<pre>${a}\n${b}\n${c}\n${d}\n${e}</pre>`],
  ['in a caption of a figure', `<figure><figcaption>${groups(CLABE)}</figcaption></figure>`],
  ['in a button', `<button>${CLABE}</button>`],
  [
    'glued to what a style moves away',
    `<p>${CLABE}<span style="margin-left:1em">24 horas</span></p>`,
  ],
  ['glued to an element with digits', `<p><b>99</b>${CLABE}</p>`],
  ['glued to digits before it', `<p>Folio 99${CLABE}</p>`],
  ['glued to digits after it', `<p>${CLABE}24 horas</p>`],
  ['in 200 elements', `${'<div>'.repeat(200)}${CLABE}${'</div>'.repeat(200)}`],
]);

/** Accounts in text that has other text above it, or that stands there. */
export const annotated: readonly Attack[] = all(
  'parted-account',
  [
    ['in the text of ruby', '<ruby>014027<rt>x</rt>000005<rt>y</rt>555558<rt>z</rt></ruby>'],
    ['above the text of ruby', '<ruby>x<rt>014027</rt>y<rt>000005</rt>z<rt>555558</rt></ruby>'],
  ],
  { turned: CLABE },
);

/** Accounts whose digits something parts. */
export const partedAccounts: readonly Attack[] = all('parted-account', [
  ['two blanks', `<p>${groups(CLABE, '  ')}</p>`],
  ['line ends', `<p>${groups(CLABE, '\n      ')}</p>`],
  ['br', `<p>${groups(CLABE, '<br>')}</p>`],
  ['blocks', `<div>${groups(CLABE, '</div><div>')}</div>`],
  ['items of a list', `<ul><li>${groups(CLABE, '</li><li>')}</li></ul>`],
  ['dots', `<p>${groups(CLABE, '.')}</p>`],
  ['slashes', `<p>${groups(CLABE, '/')}</p>`],
  ['middle dots', `<p>${groups(CLABE, ' · ')}</p>`],
  ['vertical bars', `<p>${groups(CLABE, ' | ')}</p>`],
  ['long dashes', `<p>${groups(CLABE, ' — ')}</p>`],
  ['underscores', `<p>${groups(CLABE, '_')}</p>`],
  ['commas', `<p>${groups(CLABE, ', ', 3)}</p>`],
  ['stars', `<p>${groups(CLABE, ' * ')}</p>`],
  ['emoji', `<p>${groups(CLABE, ' 🌱 ')}</p>`],
  ['brackets', `<p>(${groups(CLABE, ') (')})</p>`],
  ['blanks between all digits', `<p>${groups(CLABE, ' ', 1)}</p>`],
  ['hyphens between all digits', `<p>${groups(CLABE, '-', 1)}</p>`],
  ['thin spaces', `<p>${groups(CLABE, '&thinsp;')}</p>`],
  ['en spaces', `<p>${groups(CLABE, '&ensp;')}</p>`],
  ['no-break spaces', `<p>${groups(CLABE, '&nbsp;')}</p>`],
  ['ideographic spaces', `<p>${groups(CLABE, '\u{3000}')}</p>`],
  ['bold groups', `<p><b>${groups(CLABE, '</b><i>')}</i></p>`],
  ['an element for each digit', `<p>${each((digit) => `<span>${digit}</span>`)}</p>`],
  ['unlike groups', '<p>CLABE: 01 4027.00 000-555 55 58</p>'],
  ['a note between', `<p>CLABE ${a}${b}<sup>*</sup>${c}${d}${e}</p>`],
  ['rows of dots', `<p>${groups(CLABE, ' ............ ', 6)}</p>`],
  ['a rule', `<p>CLABE ${a}${b}<hr>${c}${d}${e}</p>`],
  ['wbr', `<p>${groups(CLABE, '<wbr>', 1)}</p>`],
]);

/** Accounts that somebody reads as digits, and that are more than digits. */
export const spelledAccounts: readonly Attack[] = (
  [
    ['notes in brackets', '014 (banco) 027 (plaza) 00000555555 (cuenta) 8 (control)'],
    [
      'words',
      'cero uno cuatro, cero dos siete, cero cero cero cero cero cinco cinco cinco cinco cinco cinco, ocho',
    ],
  ] as const
).map(([name, text]) => ({
  class: 'parted-account',
  name,
  body: `<p>CLABE ${text}</p>`,
  shows: { text },
}));

/** Signs that nobody sees, and digits of other shapes. */
export const unseenSigns: readonly Attack[] = [
  ...all('unchecked-signs', [
    ['soft hyphens without an end', `<p>${groups(CLABE, '&shy')}</p>`],
    ['zero-width joiners', `<p>${groups(CLABE, '&zwj;', 1)}</p>`],
    ['zero-width spaces', `<p>${groups(CLABE, '\u{200b}', 1)}</p>`],
    ['NoBreak', `<p>${groups(CLABE, '&NoBreak;')}</p>`],
    ['word joiners and marks of direction', `<p>${groups(CLABE, '\u{2060}\u{200e}')}</p>`],
    ['variation selectors', `<p>${groups(CLABE, '\u{fe0e}', 1)}</p>`],
    ['a Mongolian separator', `<p>${groups(CLABE, '\u{180e}')}</p>`],
    ['a Hangul filler', `<p>${groups(CLABE, '\u{3164}')}</p>`],
    ['a combining joiner', `<p>${groups(CLABE, '\u{34f}')}</p>`],
    ['tags of Unicode', `<p>${groups(CLABE, '\u{e0041}')}</p>`],
    ['decimal entities', `<p>${each((digit) => `&#${digit.charCodeAt(0)};`)}</p>`],
    [
      'entities without an end',
      `<p>${each((digit) => `&#x${digit.charCodeAt(0).toString(16)};`)}</p>`,
    ],
    ['comments', `<p>${groups(CLABE, '<!-- 9 -->')}</p>`],
    ['what is no tag', `<p>${groups(CLABE, '<?x 7>')}</p>`],
    ['a CDATA that is a comment', `<p>${groups(CLABE, '<![CDATA[7]]>')}</p>`],
    ['unknown elements', `<p>${groups(CLABE, '</x-y><x-y>')}</p>`],
  ]),
  ...(
    [
      ['wide digits', each((digit) => String.fromCodePoint(0xff10 + Number(digit)))],
      ['bold digits', each((digit) => String.fromCodePoint(0x1d7ce + Number(digit)))],
      ['digits in double stroke', each((digit) => String.fromCodePoint(0x1d7d8 + Number(digit)))],
      ['superscript digits', each((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '')],
      ['digits in circles', each((digit) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(digit)] ?? '')],
      ['Arabic digits', each((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')],
      ['letters that look like digits', each((digit) => ({ '0': 'O', '1': 'l' })[digit] ?? digit)],
      ['keycaps', each((digit) => `${digit}\u{fe0f}\u{20e3}`)],
      ['struck digits', each((digit) => `${digit}\u{332}`)],
    ] as const
  ).map(([name, text]): Attack => ({
    class: 'unchecked-signs',
    name,
    body: `<p>${text}</p>`,
    shows: { text },
  })),
  ...(
    [
      ['bdo', `<p><bdo dir=rtl>${[...CLABE].toReversed().join('')}</bdo></p>`],
      ['an override', `<p>\u{202e}${[...CLABE].toReversed().join('')}\u{202c}</p>`],
      ['an override as an entity', `<p>&#8238;${[...CLABE].toReversed().join('')}</p>`],
      [
        'a style that overrides',
        `<p style="direction:rtl;unicode-bidi:bidi-override">${[...CLABE].toReversed().join('')}</p>`,
      ],
      ['bdo in bdo', `<p>0140<bdo dir=rtl><bdo dir=ltr>58</bdo>555550000072</bdo></p>`],
    ] as const
  ).map(([name, body]): Attack => ({
    class: 'unchecked-signs',
    name: `turned by ${name}`,
    body,
    shows: { turned: CLABE },
  })),
  {
    class: 'unchecked-signs',
    name: 'groups in writing from right to left',
    body: `<p dir=rtl>${groups(CLABE).split(' ').toReversed().join(' ')}</p>`,
    shows: { turned: CLABE },
  },
];

/** Digits that are hidden between the right ones. */
export const decoys: readonly Attack[] = all(
  'decoys',
  [
    ['hidden', `<p>${a}<span hidden>77</span>${b}${c}${d}${e}</p>`],
    ['a template', `<p>${a}<template>77</template>${b}${c}${d}${e}</p>`],
    ['noscript', `<p>${a}<noscript>77</noscript>${b}${c}${d}${e}</p>`],
    ['display:none', `<p>${a}<span style="display:none">77</span>${b}${c}${d}${e}</p>`],
    ['a script', `<p>${a}<script>77</script>${b}${c}${d}${e}</p>`],
    ['a style', `<p>${a}<style>77</style>${b}${c}${d}${e}</p>`],
    ['the fallback of a video', `<p>${a}<audio>77</audio>${b}${c}${d}${e}</p>`],
    ['a list of proposals', `<p>${a}<datalist><option>77</option></datalist>${b}${c}${d}${e}</p>`],
    ['a closed dialog', `<p>${a}<dialog>77</dialog>${b}${c}${d}${e}</p>`],
    ['a class', `<style>.x{display:none}</style><p>${a}<i class=x>77</i>${b}${c}${d}${e}</p>`],
    ['an id', `<style>#x{display:none}</style><p>${a}<b id=x>77</b>${b}${c}${d}${e}</p>`],
    [
      'one class among others',
      `<style>.x{display:none}</style><p>${a}<i class=x>77</i><i class=y>${b}</i>${c}<i class=x>1</i><i class=y>${d}</i>${e}</p>`,
    ],
    [
      'elements by name',
      `<style>u{display:none}</style><p>${a}<u>77</u>${b}${c}<u>1</u>${d}${e}</p>`,
    ],
    [
      'a sort of element among many',
      `<style>.z{display:none}</style>${Array.from({ length: 40 }, (_, index) => `<i class=q${index}>${index * 7}</i> `).join('')}<p>CLABE ${a}<i class=z>77</i>${b}<i class=z>1</i>${c}${d}<i class=z>9</i>${e}</p>`,
    ],
    [
      'several sorts of elements',
      `<style>.x,.y,.z{display:none}</style><p><i class=a>${a}</i><i class=x>77</i><i class=a>${b}</i><i class=y>1</i><i class=a>${c}</i><i class=z>2</i><i class=a>${d}${e}</i></p>`,
    ],
    [
      'blocks',
      `<style>.x{display:none}</style><div>${a}</div><div class=x>77</div><div>${b}</div><div>${c}</div><div class=x>3</div><div>${d}</div><div>${e}</div>`,
    ],
    [
      'letters in a sort of element',
      `<style>i{opacity:0;position:absolute}</style><p><b>${a}</b><i>x</i><b>${b}</b><i>yz</i><b>${c}</b><i>x</i><b>${d}</b><i>x</i><b>${e}</b></p>`,
    ],
    [
      'letters beside letters',
      `<style>i,u,s{display:none}</style><p><b>CLABE</b> <b>${a}</b><i>x</i><u>y</u><s>z</s><b>${b}</b><b>${c}</b><s>z</s><b>${d}</b><u>x</u><b>${e}</b></p>`,
    ],
    [
      'the text around elements',
      `<p style="font-size:0">9<span style="font-size:16px">${a}${b}</span>77<span style="font-size:16px">${c}${d}${e}</span></p>`,
    ],
  ],
  { turned: CLABE },
);

/** Accounts in tables and grids. */
export const tables: readonly Attack[] = all('tables', [
  ['a cell for each digit', `<table><tr>${each((digit) => `<td>${digit}</td>`)}</tr></table>`],
  ['a cell for each group', `<table><tr><td>${groups(CLABE, '</td><td>')}</td></tr></table>`],
  [
    'a row for each group',
    `<table><tr><td>${groups(CLABE, '</td></tr><tr><td>')}</td></tr></table>`,
  ],
  [
    'beside other columns',
    `<table><tr><td>Banco</td><td>Santander</td></tr><tr><td>CLABE</td><td>${groups(CLABE)}</td></tr></table>`,
  ],
  ['cells without ends', `<table><tr><td>${groups(CLABE, '<td>')}</table>`],
  ['a heading of a table', `<table><caption>${CLABE}</caption><tr><th>x</table>`],
  ['a list of terms', `<dl><dt>CLABE</dt><dd>${groups(CLABE, '</dd><dd>')}</dd></dl>`],
  ['text that a table pushes out', `<table>${groups(CLABE, '<tr>')}</table>`],
]);
