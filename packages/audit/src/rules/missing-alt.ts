import { findAround, hasNamedContent, hasOwnName, isHidden } from '../pages/accessible-name.ts';
import { getAttribute, getLine, type Page, type PageElement } from '../pages/parse-page.ts';
import type { Site } from '../files/site-files.ts';
import { listPageLoads } from '../loads/page-loads.ts';
import type { Observation } from '../finding.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * A picture says in words what it shows. An empty `alt` says that it decorates, and is fine unless the picture is all that a link
 * or button has; the name of a file in `alt` is what programs put there, and says nothing.
 */
export const missingAlt: AuditRule = { codes: ['missing-alt'], checkPage };

function* checkPage(page: Page, site: Site): Generator<Observation> {
  const { elements } = listPageLoads(page, site);
  for (const element of elements)
    if (isPicture(element) && lacksText(element) && !isHidden(element))
      yield { code: 'missing-alt', line: getLine(element), detail: describe(element) };
}

function isPicture(element: PageElement): boolean {
  const { tagName } = element;
  const role = getAttribute(element, 'role')?.trim().toLowerCase();
  if (role === 'img') return true;
  if (role === 'presentation' || role === 'none') return false;
  // One without a source is filled by a script, which then sets both.
  if (tagName === 'img') return hasAny(element, 'src', 'srcset');
  if (tagName === 'area') return hasAny(element, 'href');
  return tagName === 'input' && getAttribute(element, 'type')?.toLowerCase() === 'image';
}

function lacksText(element: PageElement): boolean {
  const alt = getAttribute(element, 'alt');
  if (hasOwnName(element)) return false;
  if (alt === undefined) return true;
  if (alt.trim() !== '') return isFileName(alt);
  if (element.tagName !== 'img') return true;
  const control = findAround(element, isControl);
  return control !== undefined && !hasOwnName(control) && !hasNamedContent(control);
}

function isControl(element: PageElement): boolean {
  const { tagName } = element;
  return tagName === 'button' || (tagName === 'a' && hasAny(element, 'href'));
}

/** Without blanks, since a sentence may end in the name of a file. */
function isFileName(alt: string): boolean {
  return /^[^\s]{1,200}\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)$/i.test(alt.trim());
}

function hasAny(element: PageElement, ...names: string[]): boolean {
  return names.some((name) => getAttribute(element, name)?.trim());
}

/** The element with what it loads, so that it can be found again; a picture in the address itself is left out. */
function describe(element: PageElement): string {
  const source = ['src', 'href', 'srcset'].map((name) => getAttribute(element, name)).find(Boolean);
  const address = source?.startsWith('data:') ? 'data:' : source;
  return [`<${element.tagName}>`, address].filter(Boolean).join(' ');
}
