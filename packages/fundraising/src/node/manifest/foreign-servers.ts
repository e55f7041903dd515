/** Names of kinds of documents, which look like addresses and are never asked. */
const NAMESPACES: ReadonlySet<string> = new Set(['www.w3.org']);

/** Other servers that scripts name: what they load from there, nobody can fix. */
export function foreignServers(scripts: readonly string[], base: string): string[] {
  const own = new URL(base).host;
  const hosts = scripts.flatMap((script) =>
    Array.from(
      script
        .replaceAll(String.raw`\/`, '/')
        .matchAll(/(?:\b(?:https?|wss?):|["'`])\/\/([\w.-]+\.[a-z]{2,}|\[[\d:a-f]+\])/gi),
      ([, host = '']) => host.toLowerCase(),
    ),
  );
  return [...new Set(hosts)].filter((host) => host !== own && !NAMESPACES.has(host)).toSorted();
}
