import { isAccountAddress } from '../wordpress/account-address.ts';
import { toMarkdown } from '../wordpress/html/to-markdown.ts';

/** What turning HTML into Markdown depends on. */
export interface HtmlToMarkdownOptions {
  /** The address of the page that the HTML comes from: addresses in it are read from there. */
  readonly baseUrl: string;
}

/**
 * Turns HTML into Markdown that a page shows: CommonMark without HTML. Pictures, frames and players become links, since a page
 * must ask no other site for them; forms and scripts are left out, and so are addresses that hold a password or name an account.
 *
 * @param html - HTML, or a plain text whose line ends are kept.
 * @param options - Where it comes from.
 * @returns The Markdown, which may be empty; `undefined` where the text is too long for a page.
 * @example
 * ```ts
 * import { htmlToMarkdown } from '@comunal/formats/html';
 *
 * const html = '<p>Una <b>charla</b> sobre <a href="/details/radio">radios</a>.</p><script>alert(1)</script>';
 * console.log(htmlToMarkdown(html, { baseUrl: 'https://archivo.example/' }));
 * // → Una **charla** sobre [radios](https://archivo.example/details/radio).
 * ```
 */
export function htmlToMarkdown(
  html: string,
  { baseUrl }: HtmlToMarkdownOptions,
): string | undefined {
  const resolveLink = (address: string) => {
    const url = URL.parse(address, baseUrl);
    return url && isOfPage(url) ? { href: url.href } : undefined;
  };
  return toMarkdown(html, {
    resolveLink,
    resolvePicture: (address, alt) => {
      const link = address === '' ? undefined : resolveLink(address);
      return link && { ...link, alt: alt.trim() };
    },
    listGallery: () => [],
    footnotes: new Map(),
    isWithoutShortcodes: true,
    note: () => undefined,
  });
}

/** Whether a page may lead there. An address with a password is a secret. */
function isOfPage(url: URL): boolean {
  const { protocol, username, password } = url;
  return /^https?:$/.test(protocol) && username === '' && password === '' && !isAccountAddress(url);
}
