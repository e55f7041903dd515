import { getSite } from './content.ts';
import { languages, pathOf } from './routes.ts';

/** Whether an address is that of this site's own first page, to which a link tells nothing new. */
export function isOwnHome(address: string): boolean {
  const { origin, pathname } = new URL(address);
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return (
    origin === new URL(getSite().url).origin &&
    languages.some((language) => pathOf(language, 'home') === path)
  );
}
