import type { Redirect } from '../../lib/former-addresses.ts';

/** What the rules of a host depend on. */
export interface RuleSite {
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** The languages of the site, the first of which stands at the root. */
  readonly languages: readonly string[];
  readonly redirects: readonly Redirect[];
}

// Neither quotes nor anything else that a file of rules reads as more than a letter.
const PLAIN_PATH = /^[\p{L}\p{N}/._~+@,=&!() -]+$/u;
const PLAIN_QUERY = /^[\p{L}\p{N}._~=&-]*$/u;

/**
 * Selects the redirects that a file of rules can carry. Those of unlisted entries stay pages, since some hosts hand the file
 * out, and so do paths that would have to be escaped.
 */
export function selectRuleRedirects(redirects: readonly Redirect[]): readonly Redirect[] {
  return redirects.filter(
    ({ from, query, isListed }) => isListed && PLAIN_PATH.test(from) && PLAIN_QUERY.test(query),
  );
}

/** The path that every address of the language at the root would have if it stood in a folder as the others do. */
export function rootLanguageFolder({ base, languages: [first = ''] }: RuleSite): string {
  return `${base}${first}/`;
}

/** The languages that stand in folders of their own, each with its page for missing addresses. */
export function languageFolders({
  base,
  languages,
}: RuleSite): readonly { readonly folder: string; readonly notFound: string }[] {
  return languages.slice(1).map((language) => {
    const folder = `${base}${language}/`;
    return { folder, notFound: `${folder}404.html` };
  });
}
