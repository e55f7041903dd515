import type { Attack } from '../attack.ts';
import { CLABE, groups } from '../details.ts';

const files = { '/otra.html': { type: 'text/html', body: `<p>CLABE ${groups(CLABE)}</p>` } };
const redirect = (name: string, body: string, more: Partial<Attack> = {}): Attack => ({
  class: 'redirects',
  name,
  body,
  shows: { leads: '%ELSEWHERE%' },
  files,
  ...more,
});

/** Pages that lead visitors to another server by themselves. */
export const redirects: readonly Attack[] = [
  redirect('refresh', '<meta http-equiv="refresh" content="0;url=%ELSEWHERE%otra.html">'),
  redirect(
    'refresh without an address sign',
    `<meta http-equiv=refresh content="0 '%ELSEWHERE%otra.html'">`,
  ),
  redirect(
    'refresh with a no-break space before it',
    '<meta name=a\u{a0}http-equiv=x http-equiv=refresh content="0;url=%ELSEWHERE%otra.html">',
  ),
  redirect(
    'refresh with entities',
    '<meta http-equiv=&#114;efresh content="0&semi;URL=%ELSEWHERE%otra.html">',
  ),
  redirect(
    'refresh where no script runs',
    '<noscript><meta http-equiv=refresh content="0;url=%ELSEWHERE%otra.html"></noscript>',
    { isWithoutScript: true },
  ),
  redirect('a header that refreshes', '', { headers: { refresh: '0;url=%ELSEWHERE%otra.html' } }),
  redirect('an answer that sends on', '', {
    headers: { ':status': '302', location: '%ELSEWHERE%otra.html' },
  }),
  redirect(
    'a program',
    `<script>location.href=['%ELSE','WHERE%otra.html'].join('')</script>`.replace(
      "['%ELSE','WHERE%otra.html'].join('')",
      "'%ELSEWHERE%'+'otra.html'",
    ),
    { missedBy: { scan: 'scripts' } },
  ),
];
