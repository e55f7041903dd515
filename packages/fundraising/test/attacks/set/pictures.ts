import { encodeQR } from 'qr';
import type { Attack } from '../attack.ts';
import { BITCOIN, CLABE, groups, PIX_CODE } from '../details.ts';
import { PAYPAL } from './links.ts';

const code = (text: string): string => encodeQR(text, 'svg', { border: 3, scale: 6 });
const file = (text: string) => ({ '/code.svg': { type: 'image/svg+xml', body: code(text) } });
const modules = (text: string): string =>
  encodeQR(text, 'raw', { border: 3 })
    .map((row) => `<tr>${row.map((isDark) => `<td${isDark ? ' class=d' : ''}>`).join('')}`)
    .join('');
const SCAN = { scan: 'pictures' } as const;

const picture = (name: string, body: string, text: string, more: Partial<Attack> = {}): Attack => ({
  class: 'pictures',
  name,
  body,
  shows: { code: text },
  missedBy: SCAN,
  ...more,
});

/** Codes and accounts in pictures. */
export const pictures: readonly Attack[] = [
  picture('a picture with a Pix code', '<img src="/code.svg" width=300 alt="Pix">', PIX_CODE, {
    files: file(PIX_CODE),
  }),
  picture('a picture with a CLABE', '<img src="/code.svg" width=200 alt="">', CLABE, {
    files: file(CLABE),
  }),
  picture(
    'a picture in the background',
    '<div style="width:200px;height:200px;background:url(/code.svg) 0/contain"></div>',
    `bitcoin:${BITCOIN}`,
    {
      files: file(`bitcoin:${BITCOIN}`),
    },
  ),
  picture('a drawing in the page', code(CLABE), CLABE),
  picture(
    'a picture in an address',
    `<img width=200 alt="" src="data:image/svg+xml;base64,${Buffer.from(code(CLABE)).toString('base64')}">`,
    CLABE,
  ),
  picture(
    'a table with dark cells',
    `<style>.q{border-spacing:0}.q td{width:6px;height:6px;padding:0}.q .d{background:#000}</style><table class=q>${modules(CLABE)}</table>`,
    CLABE,
  ),
  picture(
    'a code far down',
    `<div style="height:5000px"></div><img src="/code.svg" width=200 alt="">`,
    CLABE,
    { files: file(CLABE) },
  ),
  picture(
    'light on dark',
    `<div style="background:#000;padding:40px;width:200px"><img src="/code.svg" width=200 alt="" style="filter:invert(1)"></div>`,
    CLABE,
    { files: file(CLABE) },
  ),
  picture('a picture of a link', '<img src="/code.svg" width=200 alt="">', PAYPAL, {
    files: file(PAYPAL),
  }),
  picture(
    'a canvas',
    `<canvas id=c width=300 height=300></canvas><script>const s=new Image();s.onload=()=>c.getContext('2d').drawImage(s,0,0,300,300);s.src='/code.svg'</script>`,
    CLABE,
    { files: file(CLABE) },
  ),
  {
    class: 'pictures',
    name: 'text in a drawing in an address',
    body: `<img width=300 height=40 alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='40'%3E%3Ctext y='20'%3E${groups(CLABE)}%3C/text%3E%3C/svg%3E">`,
    shows: { picture: 'img' },
  },
  {
    class: 'pictures',
    name: 'text in a drawing',
    body: `<svg width=300 height=40><text y=20>${groups(CLABE)}</text></svg>`,
    shows: { text: CLABE },
  },
  {
    class: 'pictures',
    name: 'text in a drawing, each digit at its place',
    body: `<svg width=300 height=40>${[...CLABE].map((digit, index) => `<text x=${index * 12} y=20>${digit}</text>`).join('')}</svg>`,
    shows: { text: CLABE },
  },
];
