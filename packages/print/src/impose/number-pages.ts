/** Where pages stay blank: after the last one, or before it, so that it stays the back cover. */
export type BlankPlace = 'end' | 'before-last';

/**
 * Says which page stands in each place of a booklet, both from 1; `undefined` for a blank one.
 *
 * @param pages - How many pages there are.
 * @param places - How many places there are, at least as many.
 * @param blanks - Where pages stay blank.
 */
export function numberPages(
  pages: number,
  places: number,
  blanks: BlankPlace,
): (place: number) => number | undefined {
  if (blanks === 'end' || pages < 2) return (place) => (place <= pages ? place : undefined);
  return (place) => (place === places ? pages : place < pages ? place : undefined);
}
