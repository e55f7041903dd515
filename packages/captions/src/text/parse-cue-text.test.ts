import { expect, it } from 'vitest';
import { parseCueText, type CueNode } from './parse-cue-text.ts';

const text = (value: string): CueNode => ({ type: 'text', text: value });
const element = (
  type: 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'v' | 'lang',
  children: readonly CueNode[],
  { classes = [], value = '' }: { readonly classes?: string[]; readonly value?: string } = {},
): CueNode => ({ type, classes, value, children });

it.each<[string, CueNode[]]>([
  ['', []],
  ['hola\nmundo', [text('hola\nmundo')]],
  ['a &lt;b&gt; &amp;', [text('a <b> &')]],
  ['<b>a</b>c', [element('b', [text('a')]), text('c')]],
  ['<c.uno.dos>a</c>', [element('c', [text('a')], { classes: ['uno', 'dos'] })]],
  ['<i..x.>a', [element('i', [text('a')], { classes: ['x'] })]],
  [
    '<v.alto  Ana  &amp;\n Eva >a</v>',
    [element('v', [text('a')], { classes: ['alto'], value: 'Ana & Eva' })],
  ],
  ['<v>a', [element('v', [text('a')])]],
  ['<lang pt-BR>a</lang>', [element('lang', [text('a')], { value: 'pt-BR' })]],
  ['<b title>a', [element('b', [text('a')])]],
  ['<ruby>漢<rt>kan</rt></ruby>', [element('ruby', [text('漢'), element('rt', [text('kan')])])]],
  [
    '<ruby>漢<rt>kan</ruby>c',
    [element('ruby', [text('漢'), element('rt', [text('kan')])]), text('c')],
  ],
  ['<rt>a</rt>', [text('a')]],
  ['a<00:01.500>b', [text('a'), { type: 'timestamp', ms: 1500 }, text('b')]],
  ['a<00:01.500 >b<1>c', [text('a'), text('b'), text('c')]],
  // Unmatched and unknown tags are ignored.
  ['<b>a</i>b</b>', [element('b', [text('a'), text('b')])]],
  ['<b><i>a</b>c', [element('b', [element('i', [text('a'), text('c')])])]],
  ['<x>a</x><B>b</B></>', [text('a'), text('b')]],
  ['a<>b', [text('a'), text('b')]],
  ['a<b', [text('a'), element('b', [])]],
  ['a<b<i>c', [text('a'), text('c')]],
  ['a</b x>b', [text('a'), text('b')]],
  ['a > b', [text('a > b')]],
])('parses %j', (source, tree) => {
  expect(parseCueText(source)).toEqual(tree);
});
