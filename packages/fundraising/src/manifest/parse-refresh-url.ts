/** The address in what a `Refresh` says; undefined where the page is but loaded anew. */
export function parseRefreshUrl(refresh: string): string | undefined {
  const address = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?(.*)/is.exec(refresh)?.[1]?.trim();
  return address ? address.slice(0, 300) : undefined;
}
