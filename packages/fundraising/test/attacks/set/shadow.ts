import type { Attack } from '../attack.ts';
import { CLABE, groups } from '../details.ts';

const [a, b, c, d, e] = groups(CLABE).split(' ');
const shadow = (
  name: string,
  body: string,
  shows: Attack['shows'] = { turned: CLABE },
): Attack => ({
  class: 'shadow',
  name,
  body,
  shows,
});

/** Accounts in shadow roots that stand in the page itself. */
export const shadows: readonly Attack[] = [
  shadow(
    'in a template',
    `<div><template shadowrootmode=open><p>CLABE ${groups(CLABE)}</p></template></div>`,
  ),
  shadow(
    'in a closed one',
    `<div><template shadowrootmode=closed><p>CLABE ${groups(CLABE)}</p></template></div>`,
    { generated: CLABE },
  ),
  shadow(
    'around a slot',
    `<div><template shadowrootmode=open><p>${a}${b}<slot></slot>${d}${e}</p></template>${c}</div>`,
  ),
  shadow(
    'with named slots',
    `<div><template shadowrootmode=open><p>${a}<slot name=x></slot>${c}<slot name=y></slot>${e}</p></template><b slot=y>${d}</b><b slot=x>${b}</b></div>`,
  ),
  shadow(
    'in one inside another',
    `<div><template shadowrootmode=open><section><template shadowrootmode=open><p>${groups(CLABE)}</p></template></section></template></div>`,
  ),
];
