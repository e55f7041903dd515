import type { Site } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { isFragment } from '../pages/is-fragment.ts';
import { getAttribute, getLine, type Page } from '../pages/parse-page.ts';
import { leadsElsewhere } from '../pages/refresh.ts';
import { readServerHeaders, type ServerHeaders } from '../policies/server-headers.ts';
import type { AuditRule } from './audit-rule.ts';

/** Policies that tell another site no more than which site a visitor comes from; `never` is an old word for none. */
const DISCREET = new Set([
  'never',
  'no-referrer',
  'origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
]);
/** Those that tell it the page, or tell whoever listens on the way the site. */
const TELLING = new Set([
  'no-referrer-when-downgrade',
  'origin-when-cross-origin',
  'unsafe-url',
  'always',
]);

/**
 * Every page says what other sites learn of where a visitor comes from. Without a word of the page, browsers tell them the site.
 * Pages without are one finding for the site, on the first of them; nobody follows a link of a page that leads elsewhere at once.
 */
export function createReferrerPolicies(): AuditRule {
  const lacking: string[] = [];
  const reported = new Set<string>();
  return { codes: ['missing-referrer-policy'], checkPage, checkSite };

  async function* checkPage(page: Page, site: Site): AsyncGenerator<Observation> {
    const policy = getPolicy(page, await readServerHeaders(site));
    if (policy === undefined) {
      if (!isFragment(page) && !leadsElsewhere(page)) lacking.push(page.path);
    } else if (TELLING.has(policy.value) && !reported.has(`${policy.file} ${policy.line}`)) {
      const { value, file, line } = policy;
      reported.add(`${file} ${line}`);
      yield { code: 'missing-referrer-policy', file, line, detail: value };
    }
    for (const element of page.elements) {
      const own = getAttribute(element, 'referrerpolicy')?.trim().toLowerCase();
      if (own !== undefined && TELLING.has(own))
        yield {
          code: 'missing-referrer-policy',
          line: getLine(element, 'referrerpolicy'),
          detail: `<${element.tagName} referrerpolicy="${own}">`,
        };
    }
  }

  function* checkSite(): Generator<Observation> {
    const [file] = lacking;
    if (file !== undefined)
      yield { code: 'missing-referrer-policy', file, line: 1, detail: '<meta name="referrer">' };
  }
}

interface ReferrerPolicy {
  readonly value: string;
  readonly file: string;
  readonly line: number | undefined;
}

/** The last policy that a browser understands: the page's own, or else the header's. */
function getPolicy(page: Page, headers: ServerHeaders): ReferrerPolicy | undefined {
  const written = page.elements
    .filter(
      (element) =>
        element.tagName === 'meta' &&
        getAttribute(element, 'name')?.trim().toLowerCase() === 'referrer',
    )
    .map((meta) => ({
      value: getAttribute(meta, 'content') ?? '',
      file: page.path,
      line: getLine(meta),
    }));
  const sent = headers.listHeaders(page.path).filter(({ name }) => name === 'referrer-policy');
  return [...sent, ...written]
    .flatMap(({ value, file, line }) =>
      value.split(',').map((token) => ({ value: token.trim().toLowerCase(), file, line })),
    )
    .findLast(({ value }) => DISCREET.has(value) || TELLING.has(value));
}
