import type { Attack } from '../attack.ts';
import { CARD, CLABE, groups } from '../details.ts';

const inner = `<p>CLABE ${groups(CLABE)}</p>`;
const files = { '/otra.html': { type: 'text/html', body: inner } };
const frame = (name: string, body: string, more: Partial<Attack> = {}): Attack => ({
  class: 'frames',
  name,
  body,
  shows: { text: CLABE },
  ...more,
});
/** Page in page in page, each in the address of a frame. */
const nested = (page: string, depth: number): string =>
  depth === 0
    ? page
    : nested(
        `<iframe style="width:90%" src="data:text/html;base64,${Buffer.from(page).toString('base64')}"></iframe>`,
        depth - 1,
      );
const SCAN = { scan: 'frames' } as const;

/** Accounts in pages inside the page. */
export const frames: readonly Attack[] = [
  frame('a page as text', `<iframe srcdoc="${inner}"></iframe>`),
  frame(
    'a page as text with entities',
    `<iframe srcdoc="&lt;p&gt;${groups(CLABE, '&amp;shy;')}"></iframe>`,
  ),
  frame('a page in an address', `<iframe src="data:text/html,${inner}"></iframe>`),
  frame(
    'a page in an address in base 64',
    `<iframe src="data:text/html;base64,${Buffer.from(inner).toString('base64')}"></iframe>`,
  ),
  frame(
    'a page in a page',
    `<iframe srcdoc="&lt;iframe srcdoc='${inner}'&gt;&lt;/iframe&gt;"></iframe>`,
  ),
  frame(
    'pages as text side by side',
    '<iframe width=80 srcdoc="014027"></iframe><iframe width=80 srcdoc="000005"></iframe><iframe width=80 srcdoc="555558"></iframe>',
  ),
  frame('a page at the bottom of six', nested(inner, 6)),
  frame(
    'a text in an address',
    `<iframe src="data:text/plain,<!-- ${groups(CARD)} -->"></iframe>`,
    { shows: { text: CARD } },
  ),
  frame('another page', '<iframe src="/otra.html"></iframe>', { files, missedBy: SCAN }),
  frame('an object', '<object data="/otra.html" type="text/html" width=300 height=90></object>', {
    files,
    missedBy: SCAN,
  }),
  frame('an embedded page', '<embed src="/otra.html" type="text/html" width=300 height=90>', {
    files,
    missedBy: SCAN,
  }),
];
