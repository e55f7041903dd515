import { createHash } from 'node:crypto';
import { getAttribute, type PageElement } from '../pages/parse-page.ts';
import { getSources, type ContentPolicy } from './content-policy.ts';

/** The source by which a policy allows a text as a script or style, without its quotes. */
export function hashCode(text: string, algorithm = 'sha256'): string {
  // Browsers hash what they parsed, in which every line ends in the same way.
  const parsed = text.replaceAll(/\r\n?/g, '\n');
  return `${algorithm}-${createHash(algorithm).update(parsed).digest('base64')}`;
}

/**
 * Whether a policy allows a script of the page by its hash or nonce, and not merely any script.
 *
 * @param policies - All that are in force on the page.
 * @param text - The script.
 * @param element - The element that it is the text of; left out for code in an attribute, which only a hash can allow.
 */
export function isAllowedScript(
  policies: readonly ContentPolicy[],
  text: string,
  element?: PageElement,
): boolean {
  const nonce = element && getAttribute(element, 'nonce');
  const directives = [element ? 'script-src-elem' : 'script-src-attr', 'script-src', 'default-src'];
  return policies.some((policy) => {
    const sources = getSources(policy, ...directives) ?? [];
    if (!element && !sources.some((source) => source.toLowerCase() === "'unsafe-hashes'"))
      return false;
    return sources.some((source) => {
      if (nonce !== undefined && nonce !== '' && source === `'nonce-${nonce}'`) return true;
      const algorithm = /^'(sha(?:256|384|512))-/i.exec(source)?.[1]?.toLowerCase();
      if (algorithm === undefined) return false;
      const hash = source
        .slice(algorithm.length + 2, -1)
        .replaceAll('-', '+')
        .replaceAll('_', '/');
      return `${algorithm}-${hash}` === hashCode(text, algorithm);
    });
  });
}
