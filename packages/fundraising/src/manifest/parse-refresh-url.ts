/** Parses the URL of a `Refresh` header or `<meta>`; returns `undefined` where the page is only reloaded. */
export function parseRefreshUrl(refresh: string): string | undefined {
  const address = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?(.*)/is.exec(refresh)?.[1]?.trim();
  return address ? address.slice(0, 300) : undefined;
}
