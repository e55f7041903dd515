/** An address as the parameter of a catch-all route: without slashes around it, and nothing at all for the root. */
export function routeParam(address: string): string | undefined {
  return address.replace(/^\/|\/$/g, '') || undefined;
}
