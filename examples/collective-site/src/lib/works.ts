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
    (one, other) => order.indexOf(one.state) - order.indexOf(other.state),
  );
}
