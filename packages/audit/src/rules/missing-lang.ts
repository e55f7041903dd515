import { getAttribute, getLine, type Page, type PageElement } from '../pages/parse-page.ts';
import { isFragment } from '../pages/is-fragment.ts';
import { leadsElsewhere } from '../pages/refresh.ts';
import type { Observation } from '../finding.ts';
import type { AuditRule } from './audit-rule.ts';

/** A page says which language it is in, for screen readers, hyphenation and translators; so does a part in another one. */
export const missingLang: AuditRule = { codes: ['missing-lang'], checkPage };

function* checkPage(page: Page): Generator<Observation> {
  for (const element of page.elements) {
    if (element.tagName === 'html') yield* checkRoot(element, page);
    const lang = getAttribute(element, 'lang')?.trim();
    // An empty one says of a part that its language is not known.
    if (!lang || tags.has(lang)) continue;
    if (isLanguageTag(lang)) {
      tags.add(lang);
      continue;
    }
    const detail = `<${element.tagName} lang="${lang}">`;
    yield { code: 'missing-lang', line: getLine(element, 'lang'), detail };
  }
}

function* checkRoot(root: PageElement, page: Page): Generator<Observation> {
  const lang = getAttribute(root, 'lang') ?? getAttribute(root, 'xml:lang');
  if (lang?.trim() || isFragment(page) || leadsElsewhere(page)) return;
  yield { code: 'missing-lang', line: getLine(root) ?? 1, detail: '<html>' };
}

/** The tags that were judged to be some: a site has few, and each page has them. */
const tags = new Set<string>();
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Whether a text is a tag of BCP 47, such as `es-MX`. No language has a code of more than three letters (`spanish`); of those with
 * two, `Intl` knows all, so that `jp` and `gr`, which are countries, are told from `ja` and `el`.
 */
function isLanguageTag(text: string): boolean {
  // For private use, or from before the standard: `Intl` has no locale for either.
  if (/^[xi](?:-[a-z\d]{1,8})+$/i.test(text)) return true;
  try {
    const { language } = new Intl.Locale(text);
    return language.length === 3 || (language.length === 2 && names.of(language) !== undefined);
  } catch {
    return false;
  }
}
