import type { Attack } from '../attack.ts';
import { CLABE, groups } from '../details.ts';

const field = (name: string, body: string, shows: Attack['shows'] = { field: CLABE }): Attack => ({
  class: 'fields',
  name,
  body,
  shows,
});

/** Accounts in fields and in attributes that are shown. */
export const fields: readonly Attack[] = [
  field('a field to copy from', `<input readonly value="${CLABE}">`),
  field(
    'a field for each group',
    `<p>${groups(CLABE, '"><input value="').replace(/^/, '<input value="')}"></p>`,
  ),
  field('what a field shows while it is empty', `<input placeholder="${groups(CLABE)}">`),
  field('a textarea', `<textarea>${groups(CLABE, '\n')}</textarea>`),
  field('a choice', `<select><option>${CLABE}</option></select>`, { text: CLABE }),
  field('a group of choices', `<select size=3><optgroup label="${CLABE}"><option>x</select>`, {
    label: CLABE,
  }),
  field('a button of a form', `<input type=submit value="${CLABE}">`),
  field('a title', `<p title="CLABE ${groups(CLABE)}">Cuenta</p>`, { label: CLABE }),
  field('a label that is read aloud', `<p aria-label="CLABE ${groups(CLABE)}">Cuenta</p>`, {
    label: CLABE,
  }),
  field('the text of a picture that is missing', `<img src="/nada.png" alt="CLABE ${CLABE}">`, {
    label: CLABE,
  }),
];
