import type { Attack } from '../attack.ts';
import { CLABE, groups } from '../details.ts';

const SCAN = { scan: 'styles' } as const;
const generated = (name: string, body: string, more: Partial<Attack> = {}): Attack => ({
  class: 'styles',
  name,
  body,
  shows: { generated: CLABE },
  ...more,
});
const turned = (name: string, body: string, more: Partial<Attack> = {}): Attack => ({
  class: 'styles',
  name,
  body,
  shows: { turned: CLABE },
  ...more,
});
const sheet = (body: string) => ({ '/otra.css': { type: 'text/css', body } });
const parts = groups(CLABE).split(' ');

/** Accounts that style sheets write, or whose parts they put in order. */
export const styles: readonly Attack[] = [
  generated('content', `<style>.c::after{content:"${CLABE}"}</style><p class=c>CLABE </p>`),
  generated(
    'content with escapes',
    `<style>.c::after{content:"${[...CLABE].map((digit) => `\\3${digit} `).join('')}"}</style><p class=c>CLABE </p>`,
  ),
  generated(
    'content in parts',
    `<style>${parts.map((part, index) => `.c${index}::before{content:'${part}'}`).join('')}</style><p>CLABE ${parts.map((_, index) => `<i class=c${index}></i>`).join('')}</p>`,
  ),
  generated(
    'content from attributes',
    `<style>i::before{content:attr(data-x)}</style><p>CLABE ${parts.map((part) => `<i data-x="${part}"></i>`).join('')}</p>`,
  ),
  generated(
    'content of a variable',
    `<style>.c::after{content:var(--c)}</style><p class=c style="--c:'${CLABE}'">CLABE </p>`,
  ),
  generated(
    'content of another file',
    '<link rel=stylesheet href="/otra.css"><p class=c>CLABE </p>',
    {
      files: sheet(`.c::after{content:"${CLABE}"}`),
      missedBy: SCAN,
    },
  ),
  generated(
    'content that a style sheet loads',
    '<style>@import url(/otra.css);</style><p class=c>CLABE </p>',
    {
      files: sheet(`.c::after{content:"${CLABE}"}`),
      missedBy: SCAN,
    },
  ),
  generated('counters', '<link rel=stylesheet href="/otra.css"><p class=c>CLABE </p>', {
    files: sheet(
      '.c{counter-reset:a 14027000 b 5555558}.c::after{content:"0" counter(a) "00" counter(b)}',
    ),
    missedBy: SCAN,
  }),
  turned(
    'parts in another order',
    `<style>.r{display:flex;justify-content:flex-end;flex-direction:row-reverse}.r i{margin:0 4px}</style><p class=r>${parts
      .toReversed()
      .map((part) => `<i>${part}</i>`)
      .join('')}</p>`,
  ),
  turned(
    'parts by numbers',
    `<style>.r{display:flex}</style><p class=r>${[2, 0, 4, 1, 3].map((index) => `<i style="order:${index}">${parts[index] ?? ''}</i>`).join('')}</p>`,
  ),
  turned(
    'parts at places',
    `<div style="position:relative;height:30px">${[3, 1, 0, 4, 2].map((index) => `<span style="position:absolute;left:${index * 60}px">${parts[index] ?? ''}</span>`).join('')}</div>`,
  ),
  turned(
    'parts that float',
    `<p style="overflow:hidden;width:400px">${parts
      .toReversed()
      .map((part) => `<i style="float:right;width:60px">${part}</i>`)
      .join('')}</p>`,
  ),
  turned(
    'a grid',
    `<style>.g{display:grid;grid-template-columns:repeat(9,20px)}</style><div class=g>${[...CLABE].map((digit) => `<b>${digit}</b>`).join('')}</div>`,
  ),
  generated(
    'a style sheet that is shown, comments with it',
    `<style style="display:block">/* CLABE ${CLABE} */</style>`,
  ),
  generated(
    'content beside a box that cuts',
    '<link rel=stylesheet href="/otra.css"><div class=o><p class=c>CLABE </p></div>',
    {
      files: sheet(
        `.o{overflow:hidden;height:0}.c{position:absolute;top:200px}.c::after{content:"${CLABE}"}`,
      ),
      missedBy: SCAN,
    },
  ),
  ...[
    'opacity:0',
    'visibility:hidden',
    'color:#fff',
    'color:transparent',
    'clip-path:inset(100%)',
    'filter:opacity(0)',
    'font-size:1px',
  ].map((style) =>
    turned(
      `long words with ${style} between parts`,
      `<link rel=stylesheet href="/otra.css"><p>CLABE ${parts.join('<i>que no se ve pero está ahí</i>')}</p>`.replaceAll(
        /\d+/g,
        '<b>$&</b>',
      ),
      {
        files: sheet(`body{background:#fff}i{position:absolute;${style}}`),
        missedBy: SCAN,
      },
    ),
  ),
  {
    class: 'styles',
    name: 'on phones alone',
    body: '<link rel=stylesheet href="/otra.css"><p class=c>CLABE </p>',
    files: sheet(`@media (max-width:600px){.c::after{content:"${CLABE}"}}`),
    shows: { generated: CLABE },
    missedBy: SCAN,
  },
];
