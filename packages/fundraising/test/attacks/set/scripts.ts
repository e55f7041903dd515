import type { Attack } from '../attack.ts';
import { CLABE, groups } from '../details.ts';

const SCAN = { scan: 'scripts' } as const;
const script = (name: string, code: string, more: Partial<Attack> = {}): Attack => ({
  class: 'scripts',
  name,
  body: `<p id=o></p><script>${code}</script>`,
  shows: { text: CLABE },
  ...more,
});
const backwards = [...CLABE].toReversed().join('');
const codes = [...CLABE].map((digit) => digit.charCodeAt(0) + 7).join(',');

/** Accounts that a program writes. */
export const scripts: readonly Attack[] = [
  script('in a string', `o.textContent='CLABE ${CLABE}'`),
  script('in strings that are joined', `o.textContent='CLABE '+'${groups(CLABE, "'+'")}'`),
  script('with escapes', `o.textContent='${[...CLABE].map((digit) => `\\x3${digit}`).join('')}'`),
  script('in letters of base 64', `o.textContent=atob('${Buffer.from(CLABE).toString('base64')}')`),
  script('as a page', `document.write('<p>CLABE <b>${groups(CLABE)}</b></p>')`),
  script('backwards', `o.textContent=[...'${backwards}x'].slice(0,-1).toReversed().join('')`, {
    missedBy: SCAN,
  }),
  script('reckoned', `o.textContent=[${codes}].map(c=>String.fromCharCode(c-7)).join('')`, {
    missedBy: SCAN,
  }),
  script('from a file', '', {
    body: '<p id=o></p><script src="/otra.js"></script>',
    files: { '/otra.js': { type: 'text/javascript', body: `o.textContent='${CLABE}'` } },
    missedBy: SCAN,
  }),
  script(
    'from data that a file holds',
    `fetch('/otra.json').then(r=>r.json()).then(d=>o.textContent=d.join(''))`,
    {
      files: {
        '/otra.json': { type: 'application/json', body: JSON.stringify(groups(CLABE).split(' ')) },
      },
      missedBy: SCAN,
    },
  ),
  script('in a handler', '', {
    body: `<img src="/nada.png" alt="" onerror="this.replaceWith('${CLABE}')">`,
  }),
  script(
    'into a shadow root',
    `const h=document.body.appendChild(document.createElement('div'));h.attachShadow({mode:'closed'}).innerHTML='<p>'+[${codes}].map(c=>String.fromCharCode(c-7)).join('')+'</p>'`,
    {
      shows: { generated: CLABE },
      missedBy: SCAN,
    },
  ),
  script(
    'that changes the genuine element',
    `customElements.whenDefined('comunal-donate').then(()=>setTimeout(()=>{const e=document.querySelector('comunal-donate');e.replaceWith([${codes}].map(c=>String.fromCharCode(c-7)).join(''))}))`,
  ),
];
