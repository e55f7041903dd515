import { expect, it } from 'vitest';
import { hidesText } from './hides-text.ts';

it.each([
  'display:none',
  'color: red;DISPLAY : None !important',
  'dis\\70 lay: n\\6fne',
  'display:block; display:none',
  'visibility:hidden',
  'visibility: collapse',
  'content-visibility:hidden',
  'opacity:0',
  'opacity: 0.0',
  'font-size:0px',
  'color:transparent',
  'mso-hide:all',
  'position:absolute;left:-9999px',
  'text-indent:-999em',
  'transform: scale(0)',
  'height:0;overflow:hidden',
  'overflow:clip;max-height:0px',
  '/* ; */ display:none',
  "background:url('a;b'); display:none",
])('finds what is hidden by the style %s', (style) => {
  expect(hidesText(`<p>Hola</p><div style="${style}"><p>solo</p></div>`)).toBe(true);
  expect(hidesText(`<p>Hola <span style='${style.replaceAll("'", '')}'>solo</span></p>`)).toBe(
    true,
  );
});

it.each([
  'display:block',
  'border:none',
  'content:"display:none"',
  '--x: none',
  'text-decoration: none; list-style: none',
  'display:none; display:block',
  'overflow:hidden',
  'backface-visibility:hidden',
  'opacity:0.5',
  'margin-left:-20px',
  'height:0;padding-bottom:56.25%;overflow:hidden',
  'background:url(display:none)',
  'clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden',
])('takes nothing for hidden by the style %s', (style) => {
  expect(hidesText(`<p>Hola</p><div style='${style}'>aquí</div>`)).toBe(false);
});

it.each([
  'hidden',
  'a hide b',
  'd-none',
  'd-md-none',
  'is-hidden',
  'invisible',
  'elementor-hidden-desktop',
  'elementor-hidden-phone',
  'vc_hidden-xs',
  'hidden-sm',
  'hide-on-mobile',
  'uagb-hide-tablet',
  'stk--hide-desktop',
  'md:hidden',
  'fusion-no-small-visibility',
  'noshow',
])('finds what is hidden by the class %s', (name) => {
  expect(hidesText(`<p>Hola</p><div class="${name}">solo</div>`)).toBe(true);
});

it.each([
  'screen-reader-text',
  'visually-hidden',
  'sr-only',
  'overflow-hidden',
  'hidden-gems',
  'display-name',
  'wp-block-group',
])('takes nothing for hidden by the class %s', (name) => {
  expect(hidesText(`<p>none</p><div class="${name}">aquí</div>`)).toBe(false);
});

it.each([
  ['an attribute', '<p hidden>solo</p>', true],
  ['one with a value', '<p hidden="until-found">solo</p>', true],
  ['a dialogue', '<dialog><p>solo</p></dialog>', true],
  ['one that is open', '<dialog open><p>aquí</p></dialog>', false],
  ['what pops up', '<div popover id="a">solo</div>', true],
  ['a picture', '<img src="a.jpg" style="display:none">', true],
  ['a picture inside', '<p class="hidden"><img src="a.jpg"></p>', true],
  ['a frame', '<iframe src="https://a.example" style="display:none"></iframe>', true],
  ['nothing', '<span style="display:none"> </span><p>aquí</p>', false],
  ['a drawing', '<svg style="display:none"><path d="M0"/></svg><p>aquí</p>', false],
  [
    'a style sheet',
    '<style media="all">\n.solo > a:hover { color: red; DISPLAY:none }</style>',
    true,
  ],
  ['one that hides nothing', '<style>a:hover{text-decoration:none}</style>', false],
  ['an attribute about others', '<p aria-hidden="true">aquí</p>', false],
  ['a text', '<p>display:none hidden</p>', false],
  ['what is not in it', '<p class="hidden"></p><p>aquí</p>', false],
  ['what is in it twice', '<div class="hidden"><div></div>solo</div>', true],
])('reads %s', (_, html, isHidden) => {
  expect(hidesText(html)).toBe(isHidden);
});
