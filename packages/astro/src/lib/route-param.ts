import { config } from 'virtual:comunal/config';

/** An address as the parameter of a catch-all route: without the base and slashes around it, and nothing at all for the root. */
export function routeParam(address: string): string | undefined {
  const path = address.startsWith(config.base) ? address.slice(config.base.length) : address;
  return path.replace(/^\/|\/$/g, '') || undefined;
}
