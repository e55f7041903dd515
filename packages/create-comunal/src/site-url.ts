/** A host and a path that stand unquoted in YAML and in the settings of a web server. */
const PLAIN = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?(?:\/[\w.~%-]+)*\/?$/i;

/**
 * Parses the address of a site, with at most a path.
 *
 * @returns it without a slash at its end; `undefined` for any other, such as one with a password or without https.
 */
export function parseSiteUrl(text: string): string | undefined {
  const href = URL.canParse(text) ? new URL(text).href : '';
  return PLAIN.test(href) ? href.replace(/\/$/, '') : undefined;
}
