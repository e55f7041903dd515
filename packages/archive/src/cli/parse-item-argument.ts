/** Reads the item of an argument: an identifier, or an address of the item at archive.org that somebody pasted. */
export function parseItemArgument(argument: string): string {
  if (!/^https?:\/\//i.test(argument) || !URL.canParse(argument)) return argument;
  const { hostname, pathname } = new URL(argument);
  if (!/^(?:www\.)?archive\.org$/.test(hostname)) return argument;
  return /^\/(?:details|download|embed|metadata)\/([^/]+)/.exec(pathname)?.[1] ?? argument;
}
