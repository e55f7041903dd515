import { expect, it } from 'vitest';
import { findRestrictions } from './find-restrictions.ts';

it.each([
  ['[paywall]', 'paywall'],
  ['<p>[PAYWALL /]</p>', 'PAYWALL'],
  ['[restrict paid]', 'restrict'],
  ['[wlm_private "Gold"]', 'wlm_private'],
  ['[members_only level=2]', 'members_only'],
  ['[suscriptoras]', 'suscriptoras'],
  ['[solo_socias]', 'solo_socias'],
  ['[assinantes]', 'assinantes'],
  ['[login_required]', 'login_required'],
  ['<!--paywall-->', 'paywall'],
  ['<!-- members only -->', 'members'],
  ['<!--more Lo que sigue es para suscriptoras-->', 'suscriptoras'],
  [
    '<!-- wp:more {"customText":"Solo para socias"} --><!--more Solo para socias--><!-- /wp:more -->',
    'socias',
  ],
])('finds that what follows %s is for some people alone', (html, name) => {
  expect(findRestrictions(`<p>Hola</p>${html}<p>solo</p>`)).toEqual([name]);
});

it.each([
  '<!--more-->',
  '<!--more Sigue leyendo-->',
  '<!--nextpage-->',
  '<!-- wp:more --><!--more--><!-- /wp:more -->',
  '<!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->',
  '<!-- Una nota más larga de quien escribió, sobre members, que nadie tiene que leer -->',
  '[sic]',
  '[contact-form-7 id="3"]',
  '[login_form]',
  '[jetpack_subscription_form]',
  '[newsletter_subscription]',
  '[socias de la red de radios]',
  '[members of the collective sang]',
  '[social_icons]',
  '[gallery ids="1"]',
])('finds nothing in %s', (html) => {
  expect(findRestrictions(`<p>Hola</p>${html}<p>aquí</p>`)).toEqual([]);
});
