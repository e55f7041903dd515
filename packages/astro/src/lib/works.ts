import type { PublicByType } from '@comunal/schemas';
import { listPublic } from './content.ts';

/** Works of the library that may stand in a list: what exists first, then what is on its way. */
export function listedWorks(): (PublicByType['publication'] | PublicByType['curriculum'])[] {
  const order = ['published', 'in-progress', 'planned', 'wished'];
  return [...listPublic('publication'), ...listPublic('curriculum')].toSorted(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state),
  );
}

/** Works of which copies have helped to raise funds. */
export function worksForFunds(): PublicByType['publication'][] {
  return listPublic('publication').filter((work) =>
    work.editions?.some(({ uses }) => uses?.some(({ purpose }) => purpose === 'fundraising')),
  );
}
