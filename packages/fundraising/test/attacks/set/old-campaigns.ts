import type { Attack } from '../attack.ts';
import { CLABE } from '../details.ts';

const old = (name: string, body: string, more: Partial<Attack> = {}): Attack => ({
  class: 'old-campaign',
  name,
  body,
  shows: { text: CLABE },
  isAlone: true,
  ...more,
});

/** A campaign that the collective signed before it lost the account in it. */
export const oldCampaigns: readonly Attack[] = [
  old(
    'in place of the new one',
    '<comunal-donate trusted-key="%KEY%"><script type="application/json">%OLD%</script></comunal-donate>',
  ),
  old(
    'beside the new one',
    '<comunal-donate trusted-key="%KEY%"><script type="application/json">%OLD%</script></comunal-donate>',
    { isAlone: false },
  ),
  old('at an address', '<comunal-donate trusted-key="%KEY%" src="/old.json"></comunal-donate>', {
    files: { '/old.json': { type: 'application/json', body: '%OLD%' } },
  }),
  old('as words of the page', `<p>CLABE ${CLABE}</p>`),
  old(
    'that is out of date',
    '<comunal-donate trusted-key="%KEY%"><script type="application/json">%EXPIRED%</script></comunal-donate>',
  ),
];
