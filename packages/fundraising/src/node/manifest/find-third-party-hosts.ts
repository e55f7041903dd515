/** Names of kinds of documents, which look like addresses and are never asked. */
const NAMESPACES: ReadonlySet<string> = new Set(['www.w3.org']);
const ADDRESS = /(?:\b(?:https?|wss?):|["'`])\/\/([\w.-]+\.[a-z]{2,}|\[[\d:a-f]+\])/gi;
/** What follows an address that shows people what addresses look like, as `https://tubo.example/w/…`. */
const LEFT_OUT = /^[^\s"'`<>]{0,300}?(?:…|\\u2026)/;

/** Other servers that scripts name: what they load from there, nobody can fix. */
export function findThirdPartyHosts(scripts: readonly string[], base: string): string[] {
  const own = new URL(base).host;
  const hosts = scripts.flatMap((written) => {
    const script = written.replaceAll(String.raw`\/`, '/');
    return Array.from(script.matchAll(ADDRESS))
      .filter(({ index, 0: { length } }) => {
        const end = index + length;
        return !LEFT_OUT.test(script.slice(end, end + 310));
      })
      .map(([, host = '']) => host.toLowerCase());
  });
  return [...new Set(hosts)].filter((host) => host !== own && !NAMESPACES.has(host)).toSorted();
}
