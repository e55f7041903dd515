import type { Random } from '@comunal/test-kit/content-graph';

const XLINK = 'xmlns:l="http://www.w3.org/1999/xlink"';
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

/** Addresses inside the drawing, as data, and elsewhere; and what would run. */
const addresses = [
  '#a',
  ' #a ',
  pixel,
  'https://evil.example/x',
  '//evil.example/x.png',
  'x.svg#a',
  'javascript:parent.ran()',
  'java\tscript:parent.ran()',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>'
    .replaceAll('"', "'")
    .replaceAll('<', '&lt;'),
  'data:text/html,x',
];
const attributes = [
  'id="a"',
  'class="b"',
  'fill="url(#a)"',
  'fill="url(//evil.example/f)"',
  'style="fill: red"',
  'style="fill: url(https://evil.example/s)"',
  'style="filter: url( &quot;#a&quot; )"',
  'onload="parent.ran()"',
  'onclick="parent.ran()"',
  'ONCLICK="parent.ran()"',
  'data-x="javascript:parent.ran()"',
  'aria-label="Cartel"',
  'xml:base="https://evil.example/"',
  'xml:lang="es"',
  'transform="scale(2)"',
  'clip-path="url(#a)"',
  'cursor="url(//evil.example/c), auto"',
  'requiredFeatures=""',
  'mask="url(#a)"',
  'x="1"',
  'width="9" height="9"',
];
const elements = [
  'g',
  'path',
  'rect',
  'use',
  'image',
  'text',
  'tspan',
  'a',
  'style',
  'script',
  'animate',
  'set',
  'foreignObject',
  'metadata',
  'title',
  'desc',
  'defs',
  'linearGradient',
  'stop',
  'filter',
  'feImage',
  'feFlood',
  'pattern',
  'symbol',
  'switch',
  'view',
  'marker',
  'iframe',
  'handler',
  'discard',
  'mpath',
  'audio',
  'video',
  'h:img',
  'h:script',
  'h:iframe',
];
const texts = [
  'Hola',
  '&amp;lt;script&amp;gt;',
  '<![CDATA[<script>parent.ran()</script>]]>',
  'parent.ran()',
  '@import "//evil.example/i.css";',
  '.b { fill: url(#a) }',
  '.b { background: url(//evil.example/b) }',
  '@font-face { font-family: x; src: url(//evil.example/f) }',
  '<!-- <script>parent.ran()</script> -->',
];
const heads = [
  '',
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '<?xml-stylesheet href="//evil.example/x.css"?>',
  '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "parent.ran()">]>',
];

/** An SVG of harmless and active pieces; harmless ones are more likely, so that some are nothing else. */
export function randomSvg(random: Random): string {
  const bold = random.chance(0.5) ? 1 : 0.1;
  const pick = <T>(list: readonly T[], harmless: number): T =>
    random.chance(bold) ? random.pick(list) : random.pick(list.slice(0, harmless));
  const attribute = (): string => {
    const href = random.chance(0.5) ? 'href' : 'l:href';
    return random.chance(0.3) ? `${href}="${pick(addresses, 3)}"` : pick(attributes, 3);
  };
  const element = (depth: number): string => {
    const name = pick(elements, 7);
    const own = new Map<string, string>();
    for (let count = random.below(3); count > 0; count--) {
      const each = attribute();
      own.set(each.split('=')[0] ?? '', each);
    }
    const inside = Array.from({ length: random.below(depth > 3 ? 1 : 3) }, () =>
      random.chance(0.4) ? pick(texts, 2) : element(depth + 1),
    );
    return `<${[name, ...own.values()].join(' ')}>${inside.join('')}</${name}>`;
  };
  const head = random.chance(0.8) ? '' : pick(heads, 2);
  const root = random.chance(0.1 * bold) ? attribute() : '';
  const body = Array.from({ length: 1 + random.below(3) }, () => element(0)).join('');
  return `${head}<svg xmlns="http://www.w3.org/2000/svg" ${XLINK} xmlns:h="http://www.w3.org/1999/xhtml" ${root}>${body}</svg>`;
}
