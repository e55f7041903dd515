/** Hosts of XML namespaces, which look like URLs and are never requested. */
const NAMESPACES: ReadonlySet<string> = new Set(['www.w3.org']);
const ADDRESS = /(?:\b(?:https?|wss?):|["'`])\/\/([\w.-]+\.[a-z]{2,}|\[[\d:a-f]+\])/gi;
/** Text after an example URL, such as `https://tubo.example/w/…`. */
const ELLIPSIS = /^[^\s"'`<>]{0,300}?(?:…|\\u2026)/;

/** Finds the third-party hosts that scripts name, since a manifest cannot fix what they load from there. */
export function findThirdPartyHosts(scripts: readonly string[], base: string): string[] {
  const own = new URL(base).host;
  const hosts = scripts.flatMap((written) => {
    const script = written.replaceAll(String.raw`\/`, '/');
    return Array.from(script.matchAll(ADDRESS))
      .filter(({ index, 0: { length } }) => {
        const end = index + length;
        return !ELLIPSIS.test(script.slice(end, end + 310));
      })
      .map(([, host = '']) => host.toLowerCase());
  });
  return [...new Set(hosts)].filter((host) => host !== own && !NAMESPACES.has(host)).toSorted();
}
