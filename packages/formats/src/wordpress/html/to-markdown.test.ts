import { describe, expect, it } from 'vitest';
import { findRestrictions } from './find-restrictions.ts';
import type { HtmlContext } from './html-context.ts';
import { toMarkdown } from './to-markdown.ts';

function convert(html: string, overrides: Partial<HtmlContext> = {}) {
  const codes = new Set<string>();
  const markdown = toMarkdown(html, {
    resolveLink: (address) => (/^(?:https:|x\/)/.test(address) ? { href: address } : undefined),
    resolvePicture: (address, alt) => ({ src: `x/${address.replace(/^.*\//, '')}`, alt }),
    listGallery: ({ ids = [1], exclude = [] }) =>
      ids.filter((id) => !exclude.includes(id)).map((id) => `${id}.jpg`),
    footnotes: new Map(),
    note: (code, name) => codes.add(name === undefined ? code : `${code} ${name}`),
    ...overrides,
  });
  return { markdown, codes: [...codes] };
}

const block = '<!-- wp:paragraph -->';

it.each<[string, string, string]>([
  [
    'headings, the first of which is the title of the page',
    '<h1>A</h1><h3>B #</h3>',
    '## A\n\n### B \\#',
  ],
  ['lists in lists', `${block}<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>`, '- a\n  - b\n- c'],
  ['lists beside lists', `${block}<ol><li>a</li></ol><ol><li>b</li></ol>`, '1. a\n\n1) b'],
  ['lists that begin later', `${block}<ol start="3"><li>a</li><li>b</li></ol>`, '3. a\n4. b'],
  ['poems', `${block}<pre class="wp-block-verse">a <b>b</b>\nc\n\nd</pre>`, 'a **b**\\\nc\n\nd'],
  [
    'files without their button',
    `${block}<div><a href="x/a.pdf">A</a><a href="x/a.pdf" class="b wp-block-file__button">B</a></div>`,
    '[A](x/a.pdf)',
  ],
  ['items without a list', `${block}<li>a</li><li>b</li>`, '- a\n- b'],
  [
    'a list in a list without an item',
    `${block}<ul><li>a</li><ul><li>b</li></ul></ul>`,
    '- a\n- - b',
  ],
  ['paragraphs of an item', `${block}<ul><li><p>a</p><p>b</p></li></ul>`, '- a\n\n  b'],
  ['quotations', `${block}<blockquote><p>a</p><cite>b</cite></blockquote>`, '> a\n> \n> *b*'],
  ['code', '<pre><code>a &lt;b&gt;\n\n  *c*</code></pre>', '```\na <b>\n\n  *c*\n```'],
  ['code in a line', '<p><code>a`b</code> <kbd><b>c</b></kbd></p>', '``a`b`` `c`'],
  ['rules and breaks', `${block}a<br>b<hr>c`, 'a\\\nb\n\n---\n\nc'],
  ['two breaks as paragraphs', `${block}a<br><br/>b<br>`, 'a\n\nb'],
  ['emphasis over paragraphs', 'a <b>b\n\nc</b>', 'a **b**\n\n**c**'],
  [
    'a link around blocks',
    '<a href="https://a.example"><h2>A</h2><p>b</p></a>',
    '## [A](https://a.example)\n\n[b](https://a.example)',
  ],
  ['tags that cross each other', '<p><b>a <i>b</b> c</i></p>', '**a *b*** *c*'],
  ['a word of which a part is emphasised', '<p>a<i>b</i>c</p>', 'a*b*c'],
  ['emphasis that ends with a sign', '<p><b>Nota:</b>sí <b>«a»</b>b</p>', '**Nota**:sí **«a**»b'],
  [
    'addresses with signs',
    '<p><a href="https://a.example/(b)_c?d&copy;">x</a></p>',
    '[x](https://a.example/%28b%29%5Fc?d©)',
  ],
  [
    'an exclamation mark before a link',
    '<p>a!<a href="https://a.example">b</a></p>',
    'a\\![b](https://a.example)',
  ],
  ['raised and lowered digits', '<p>10<sup>6</sup> H<sub>2</sub>O</p>', '10⁶ H₂O'],
  ['terms', '<dl><dt>a</dt><dd>b</dd><dt>c<dd>d</dl>', '**a**\n\nb\n\n**c**\n\nd'],
  ['divisions', `${block}<div>a<div>b</div>c</div>`, 'a\n\nb\n\nc'],
  ['references once', '<p>&amp;amp; &lt;i&gt; &nbsp;</p>', '\\&amp; \\<i>'],
  ['characters that are none', '<p>a&#1;b&#xD800;c</p>', 'ab\u{fffd}c'],
])('writes %s', (_, html, markdown) => {
  expect(convert(html).markdown).toBe(markdown);
});

describe('a text of the classic editor', () => {
  it.each<[string, string, string]>([
    ['lines and paragraphs', 'a\r\nb\r\n\r\nc', 'a\\\nb\n\nc'],
    ['lines around blocks', '<h2>a</h2>\nb\n<ul>\n<li>c</li>\n</ul>\nd', '## a\n\nb\n\n- c\n\nd'],
    [
      'addresses on a line of their own',
      'a\n\nhttps://a.example/b\n\nc https://a.example',
      'a\n\n<https://a.example/b>\n\nc https://a.example',
    ],
  ])('has %s', (_, html, markdown) => {
    expect(convert(html).markdown).toBe(markdown);
  });
});

describe('shortcodes', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a caption',
      '[caption id="a" width="1"]<a href="x/a.jpg"><img src="a.jpg" alt="A"></a> Un pie[/caption]',
      '![A](x/a.jpg)\n\nUn pie',
      [],
    ],
    [
      'an older caption',
      '[caption caption="Un pie"]<img src="a.jpg" alt="A">[/caption]b',
      '![A](x/a.jpg)\n\nUn pie\n\nb',
      [],
    ],
    ['a gallery', 'a [gallery ids="1,2"] b', 'a\n\n![](x/1.jpg)\n\n![](x/2.jpg)\n\nb', []],
    ['a gallery of the post', '[gallery]', '![](x/1.jpg)', []],
    ['a gallery without a picture', '[gallery ids="1,2" exclude="1"]', '![](x/2.jpg)', []],
    [
      'an embed',
      '[embed width="1"]https://a.example/v[/embed]',
      '<https://a.example/v>',
      ['embed-as-link'],
    ],
    [
      'an audio',
      '[audio mp3="https://a.example/a.mp3"][/audio]',
      '<https://a.example/a.mp3>',
      ['embed-as-link'],
    ],
    ['one of an extension', 'a [form id="1"] b', 'a b', ['shortcode-left-out form']],
    [
      'one with an address',
      'a [youtube https://a.example/v] b',
      'a\n\n<https://a.example/v>\n\nb',
      ['embed-as-link'],
    ],
    [
      'brackets in a text',
      'dijo [sic] y [otra cosa: esta] y [x]',
      String.raw`dijo \[sic\] y \[otra cosa: esta\] y \[x\]`,
      [],
    ],
    ['an escaped one', '[[gallery]]', String.raw`\[gallery\]`, []],
    [
      'none in code',
      '<pre>[gallery]</pre><code>[a b="c"]</code>',
      '```\n[gallery]\n```\n\n`[a b="c"]`',
      [],
    ],
  ])('are %s', (_, html, markdown, codes) => {
    expect(convert(html)).toEqual({ markdown, codes });
    expect(findRestrictions(html)).toEqual([]);
  });

  it('that may hide a part are left out', () => {
    expect(convert('a [socias]b[/socias]')).toEqual({
      markdown: 'a b',
      codes: ['shortcode-left-out socias'],
    });
  });
});

describe('what may be for some people alone', () => {
  const settings = (json: string) => `<!-- wp:group ${json} --><p>a</p><!-- /wp:group -->`;
  const long = `"url":"https://a.example/${'a'.repeat(600)}"`;

  it.each<[string, string]>([
    ['s2If', '[s2If current_user_can(access_s2member_level1)]a[/s2If]'],
    ['wlm_private', '[wlm_private "Gold"]a[/wlm_private]'],
    ['restrict', '[restrict paid]a[/restrict]'],
    ['rcp_restrict', '[rcp_restrict message="<a href=\'/x\'>Entra</a>"]a[/rcp_restrict]'],
    ['mepr-show', '[mepr-show rules="5" unauth_message="[login_form]"]a[/mepr-show]'],
    ['members', '<code>[members]a[/members]</code>'],
    ['sólo-socias', '[sólo-socias]a[/sólo-socias]'],
    ['su_members', '[su_members]a[/su_members]'],
    ['su_private', '[su_private]a[/su_private]'],
    ['x_protect', '[x_protect password=""]a[/x_protect]'],
    ['note', '[note]a[/note]'],
    ['disable_element', '[vc_row el_class="[x]" disable_element="yes"]a[/vc_row]'],
    ['disabled_on', '[et_pb_text disabled_on="on|on|off"]a[/et_pb_text]'],
    ['status', '[fusion_builder_container status="draft"]a[/fusion_builder_container]'],
    ['visibility', "[su_box visibility='hidden']a[/su_box]"],
    ['password', '[box password="x"]a[/box]'],
    ['red/members-only', '<!-- wp:red/members-only --><p>a</p><!-- /wp:red/members-only -->'],
    ['blockVisibility', settings('{"blockVisibility":{"hide":true}}')],
    ['blockVisibility', settings(`{${long},"blockVisibility":{"hide":true}}`)],
    ['otterConditions', settings('{"otterConditions":[[{"type":"loggedInUser"}]]}')],
    ['contentControls', settings(`{"contentControls":{"enabled":true},${long}}`)],
  ])('is told by %s', (name, html) => {
    expect(findRestrictions(html)).toEqual([name]);
  });

  it.each([
    '[vc_row disable_element="no"][su_tab status="published"]a[/su_tab][/vc_row]',
    '[et_pb_text disabled_on="off|off|off"]a[/et_pb_text]',
    settings('{"otterConditions":[],"align":"wide"}'),
    '<p>dijo [sic]</p>',
  ])('is not %s', (html) => {
    expect(findRestrictions(html)).toEqual([]);
  });
});

describe('tables', () => {
  it.each<[string, string, string]>([
    [
      'with a header',
      '<table><tr><th>A</th><th>B:</th></tr><tr><td>1</td><td>2</td></tr><tr><td></td><td>3</td></tr></table>',
      '- A: 1; B: 2\n- B: 3',
    ],
    [
      'without one',
      '<table><tr><td>a</td><td><b>b</b></td><td>c</td></tr></table>',
      '- a: **b**; c',
    ],
    [
      'of one column',
      '<table><tr><td><p>a</p><p>b</p></td></tr><tr><td>c</td></tr></table>',
      'a b\n\nc',
    ],
    [
      'in a table',
      '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      '- a: b c',
    ],
    [
      'with a caption',
      '<figure><table><caption>Pie</caption><tr><td>a</td><td>b</td></tr></table></figure>',
      'Pie\n\n- a: b',
    ],
    ['that are not closed', '<table><tr><td>a<td>b<tr><td>c<td>d', '- a: b\n- c: d'],
  ])('%s become lists', (_, html, markdown) => {
    expect(convert(block + html)).toMatchObject({ markdown, codes: ['table-as-list'] });
  });
});

describe('what a page does not show', () => {
  it.each<[string, string, string, string[]]>([
    ['scripts', 'a<script>x("</p>")</script>b', 'ab', ['element-left-out script']],
    ['styles', 'a<style>p{}</style>', 'a', ['element-left-out style']],
    ['forms', 'a<form><p>Nombre <input></p></form>b', 'a\n\nb', ['element-left-out form']],
    ['a form that is not closed', '<form>a<input>', 'a', ['element-left-out input']],
    ['drawings', 'a<svg/>b<svg><text>c</text></svg>', 'a\n\nb', ['element-left-out svg']],
    [
      'frames',
      '<iframe src="https://a.example/v"></iframe>',
      '<https://a.example/v>',
      ['embed-as-link'],
    ],
    [
      'frames of other schemes',
      'a<iframe src="javascript:x"></iframe>',
      'a',
      ['element-left-out iframe'],
    ],
    ['struck words', '<p>a <del>b</del></p>', 'a b', ['element-left-out del']],
    ['links of other schemes', '<p><a href="javascript:x">a</a></p>', 'a', []],
    ['links inside of the page', '<p><a href="#b">a</a></p>', 'a', []],
    ['comments', 'a<!-- <b>b</b> --><!--more-->', 'a', []],
    [
      'blocks without content',
      '<!-- wp:latest-posts {"a":1} /--><p>a</p><!-- wp:spacer /-->',
      'a',
      ['shortcode-left-out latest-posts'],
    ],
  ])('are %s', (_, html, markdown, codes) => {
    expect(convert(html)).toMatchObject({ markdown, codes });
  });
});

it('lists footnotes in the order of the text, and none that nothing refers to', () => {
  const call = (name: string, mark: string) =>
    `<sup data-fn="${name}" class="fn"><a href="#${name}">${mark}</a></sup>`;
  const footnotes = new Map([
    ['a', 'Primera'],
    ['b', '<em>Segunda</em>'],
    ['c', 'Ninguna'],
  ]);
  const html = `${block}<p>x${call('b', '1')} y${call('a', '2')}</p>`;
  expect(convert(html, { footnotes }).markdown).toBe(
    String.raw`x\[1\] y\[2\]` + '\n\n1. *Segunda*\n2. Primera',
  );
});

// Work that grew by the square of the text would not end before the time-out.
describe('HTML that nobody writes by hand', () => {
  const many = 200_000;
  const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}=x`).join(' ');

  it.each<[string, string]>([
    ['divisions', '<div>'.repeat(many)],
    ['emphasis', '<b>'.repeat(many)],
    ['emphasis and paragraphs', '<b><p>'.repeat(many)],
    ['lists', '<ul><li>'.repeat(many)],
    ['tables', '<table><tr><td>'.repeat(100_000)],
    ['attributes', `<a ${attributes}>`],
  ])('of %s without end is its text alone', (_, html) => {
    expect(convert(`${html}hola`)).toMatchObject({ markdown: 'hola', codes: ['text-alone'] });
  });

  it.each<[string, string]>([
    ['tags that close nothing', '</div>'.repeat(many)],
    ['forms that are not closed', `${'<form>'.repeat(40_000)}${'a'.repeat(many)}`],
    ['dots in emphasis', `<b>x${'.'.repeat(400_000)}x</b>`],
    ['comments', '<!--'.repeat(many)],
    ['signs', '<'.repeat(many)],
    ['marks of shortcodes', '[a b="'.repeat(many)],
    ['ends of shortcodes', '[/a]'.repeat(many)],
    ['scripts', '<script>'.repeat(many)],
    ['lines', 'a\n'.repeat(many)],
    ['paragraphs', '<p>a</p>'.repeat(40_000)],
    ['rows', `<table>${'<tr><td>a</td></tr>'.repeat(15_000)}`],
    [
      'a picture inside of its address',
      `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">a`,
    ],
    ['references', '&amp;lt;'.repeat(many)],
  ])('of %s comes to an end', (_, html) => {
    expect(() => convert(html)).not.toThrow();
  });

  it('without what nobody was to read', () => {
    const hidden =
      '<!-- <p>nota interna</p> --><script>nota("<p>interna</p>")</script><!-- nota <STYLE>interna';
    expect(convert(`${'<div>'.repeat(120)}hola${hidden}`)).toMatchObject({
      markdown: 'hola',
      codes: ['text-alone'],
    });
  });

  it('that is too long for a page is no Markdown', () => {
    expect(convert('a\n'.repeat(many)).markdown).toBeUndefined();
    expect(convert('[a] '.repeat(20_000)).markdown).toBeUndefined();
  });
});
