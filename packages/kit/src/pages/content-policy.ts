import { escapeAttribute } from 'entities/escape';
import parseContentSecurityPolicy from 'content-security-policy-parser';

/** What a page of the kit needs of its policy. */
export interface PolicyNeeds {
  /** The policies that the page says itself. */
  readonly own: readonly string[];
  /** Whether scripts in files are left. */
  readonly hasScriptFiles: boolean;
  /** Whether there is code in the page itself: scripts, or attributes such as `onclick`. */
  readonly hasInlineCode: boolean;
}

/** Files of the same folder. Firefox does not count them to `'self'`, which it takes for the one file. */
const HERE = ["'self'", 'file:'];

/** Writes what makes a browser keep to the policy of a page, and look up the name of no host before somebody presses a link to it. */
export function writePolicyTags(needs: PolicyNeeds, close: '>' | ' />' = '>'): string {
  const policy = escapeAttribute(writePolicy(needs));
  return `<meta http-equiv="Content-Security-Policy" content="${policy}"${close}<meta http-equiv="x-dns-prefetch-control" content="off"${close}`;
}

/**
 * Writes the policy of a page of the kit: it loads files of the kit and nothing else, whatever its scripts try. What the site allowed
 * of code in a page stays as it was, and so do its rules for forms and Trusted Types.
 */
export function writePolicy({ own, hasScriptFiles, hasInlineCode }: PolicyNeeds): string {
  const policies = own.map((policy) => parseContentSecurityPolicy(policy.replaceAll(/\s+/g, ' ')));
  const find = (...names: string[]): readonly string[] | undefined =>
    policies.flatMap((policy) => {
      const sources = names.map((name) => policy.get(name)).find((each) => each !== undefined);
      return sources ? [sources] : [];
    })[0];
  const script = find('script-src', 'default-src');
  // Without a policy the site allowed whatever is in its pages.
  const allowed = script ? script.filter(isKeyword) : hasInlineCode ? ["'unsafe-inline'"] : [];
  const scripts = [...(hasScriptFiles ? HERE : []), ...allowed];
  const kept = ['form-action', 'trusted-types', 'require-trusted-types-for'].flatMap((name) => {
    const values = find(name);
    return values ? [[name, ...values].join(' ')] : [];
  });
  return [
    "default-src 'none'",
    `script-src ${scripts.length > 0 ? scripts.join(' ') : "'none'"}`,
    // Addresses in them are others than on the site, so that its hashes do not fit.
    `style-src ${HERE.join(' ')}${allowsInlineStyle(find('style-src', 'default-src')) ? " 'unsafe-inline'" : ''}`,
    `img-src ${HERE.join(' ')} data:`,
    `font-src ${HERE.join(' ')} data:`,
    `media-src ${HERE.join(' ')} data:`,
    `frame-src ${HERE.join(' ')}`,
    `object-src ${HERE.join(' ')}`,
    "connect-src 'none'",
    "base-uri 'none'",
    ...kept,
  ].join('; ');
}

function allowsInlineStyle(sources: readonly string[] | undefined): boolean {
  return (
    sources === undefined ||
    sources.some((source) => /^'(?:unsafe-inline|(?:sha\d+|nonce)-.*)'$/i.test(source))
  );
}

/** Hashes, nonces and what allows code in the page; `'self'` is said apart, and hosts are not reached. */
function isKeyword(source: string): boolean {
  return /^'(?:unsafe-inline|unsafe-eval|unsafe-hashes|wasm-unsafe-eval|(?:sha\d+|nonce)-.*)'$/i.test(
    source,
  );
}
