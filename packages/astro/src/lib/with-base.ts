import { config } from 'virtual:comunal/config';

/** The address of a path from the root of the site: below `base`, where the site stands in a folder of its host. */
export function withBase(path: string): string {
  return config.base + path.replace(/^\//, '');
}
