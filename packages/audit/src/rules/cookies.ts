import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { listFileLoads } from '../loads/file-loads.ts';
import { listPageLoads } from '../loads/page-loads.ts';
import { getAttribute, getLine, type Page, type PageElement } from '../pages/parse-page.ts';
import { readServerHeaders } from '../policies/server-headers.ts';
import type { AuditRule } from './audit-rule.ts';

/** A site sets no cookies and reads none, in scripts, in `<meta>`, or by the headers that it has its server send. */
export const cookies: AuditRule = { codes: ['cookie'], checkPage, checkFile, checkSite };

function checkPage(page: Page, site: Site): Observation[] {
  const { elements, facts } = listPageLoads(page, site);
  const used = facts.flatMap((script) => script.cookies);
  return [...used, ...elements.filter(setsCookie).map(toSpot)].map((spot) => ({
    code: 'cookie',
    ...spot,
  }));
}

async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
  const { facts } = await listFileLoads(file, site);
  for (const spot of facts.flatMap((script) => script.cookies)) yield { code: 'cookie', ...spot };
}

async function* checkSite(site: Site): AsyncGenerator<Observation> {
  const { declared } = await readServerHeaders(site);
  for (const { name, file, line } of declared)
    if (name === 'set-cookie') yield { code: 'cookie', file, line, detail: 'Set-Cookie' };
}

function setsCookie(element: PageElement): boolean {
  return (
    element.tagName === 'meta' &&
    getAttribute(element, 'http-equiv')?.trim().toLowerCase() === 'set-cookie'
  );
}

function toSpot(element: PageElement) {
  return { line: getLine(element), detail: '<meta http-equiv="set-cookie">' };
}
