/** The item that a person means: by its identifier, or by an address of it at archive.org, as one pastes it. */
export function itemOf(given: string): string {
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return given;
  const { hostname, pathname } = new URL(given);
  if (!/^(?:www\.)?archive\.org$/.test(hostname)) return given;
  return /^\/(?:details|download|embed|metadata)\/([^/]+)/.exec(pathname)?.[1] ?? given;
}
