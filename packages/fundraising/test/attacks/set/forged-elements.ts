import type { Attack } from '../attack.ts';
import { CLABE } from '../details.ts';

const NBSP = '\u{a0}';
const element = (name: string, body: string, more: Partial<Attack> = {}): Attack => ({
  class: 'forged-element',
  name,
  body,
  shows: { text: CLABE },
  ...more,
});
const files = { '/forged.json': { type: 'application/json', body: '%FORGED%' } };
const inside = '<script type="application/json">%FORGED%</script>';

/** Whole elements of the attacker's, which a browser sees and a hasty reader does not. */
export const forgedElements: readonly Attack[] = [
  element('a second element with another campaign', `<comunal-donate>${inside}</comunal-donate>`),
  element(
    'after a tag in a comment',
    `<!--<script type="application/json">--><comunal-donate>${inside}</comunal-donate>`,
  ),
  element(
    'after a tag in an attribute',
    `<p title='<script type="application/json">'>Gracias</p><comunal-donate>${inside}</comunal-donate>`,
  ),
  element(
    'after a tag in a textarea',
    `<textarea hidden><script type="application/json"></textarea><comunal-donate>${inside}</comunal-donate>`,
  ),
  element(
    'with an attribute that a no-break space belongs to',
    `<comunal-donate title=a${NBSP}src=/good.json src=/forged.json></comunal-donate>`,
    { files },
  ),
  element(
    'with a script whose type a no-break space hides',
    `<comunal-donate><script data-a=1${NBSP}type=text/plain type=application/json>%FORGED%</script></comunal-donate>`,
  ),
  element(
    'with its campaign at an address',
    '<comunal-donate src="/forged.json"></comunal-donate>',
    {
      files,
    },
  ),
  element(
    'with an address that begins elsewhere by a base',
    '<base href="/otra/"><comunal-donate src="forged.json"></comunal-donate>',
    { files: { '/otra/forged.json': files['/forged.json'] } },
  ),
  element(
    'with its campaign in an attribute',
    `<comunal-donate campaign='{"title":"x","rails":[{"id":"a","kind":"clabe","enabled":true,"account":"${CLABE}"}]}'></comunal-donate>`,
  ),
  element(
    'with another key',
    `<comunal-donate trusted-key="%STRANGER%"><script type="application/json">%STRANGERS%</script></comunal-donate>`,
  ),
  element(
    'in the fallback of a picture that ends early',
    `<p><picture></p><comunal-donate>${inside}</comunal-donate></picture>`,
  ),
  element(
    'between tags that a comment ends wrongly',
    `<!-- --!><comunal-donate>${inside}</comunal-donate><!-- -->`,
  ),
  element(
    'with escapes in its data',
    `<comunal-donate><script type="application/json">{"title":"x","rails":[{"id":"a","kind":"\\u0063labe","enabled":true,"account":"\\u0030${CLABE.slice(1)}"}]}</script></comunal-donate>`,
  ),
  element('in place of the genuine one', `<comunal-donate>${inside}</comunal-donate>`, {
    isAlone: true,
  }),
];
