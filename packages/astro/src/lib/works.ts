import type { PublicByType } from '@comunal/schemas';
import { listed } from './content.ts';

/** Works of the library that may stand in a list: what exists first, then what is on its way. */
export async function listedWorks(): Promise<
  (PublicByType['publication'] | PublicByType['curriculum'])[]
> {
  const [publications, curricula] = await Promise.all([
    listed('publication'),
    listed('curriculum'),
  ]);
  const order = ['published', 'in-progress', 'planned', 'wished'];
  return [...publications, ...curricula].toSorted(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state),
  );
}

/** Works of which copies have helped to raise funds. */
export async function worksForFunds(): Promise<PublicByType['publication'][]> {
  const publications = await listed('publication');
  return publications.filter((work) =>
    work.editions?.some(({ uses }) => uses?.some(({ purpose }) => purpose === 'fundraising')),
  );
}
