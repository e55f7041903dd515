import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { listFileLoads } from '../loads/file-loads.ts';
import { resolveAddress, toFileAddress } from '../loads/foreign-host.ts';
import { locateLoads, type LocatedLoad } from '../loads/located-load.ts';
import { listPageLoads, type PageLoads } from '../loads/page-loads.ts';
import { getAttribute, getLine, type Page, type PageElement } from '../pages/parse-page.ts';
import type { ScriptFacts } from '../scripts/script-facts.ts';
import { findClickIdentifier } from '../trackers/click-identifiers.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * A site follows nobody: it has no script, call, counter or picture of a known tracker, wherever that is hosted, nor attributes that
 * report clicks, nor links with the identifier of somebody's click.
 */
export const trackers: AuditRule = { codes: ['tracker'], checkPage, checkFile };

function checkPage(page: Page, site: Site): Observation[] {
  const loads = listPageLoads(page, site);
  const located = locateLoads(loads.references, loads.facts, loads.base, site);
  return unify([...report(located, loads.facts), ...checkElements(loads)]);
}

async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
  const { references, facts, drawing } = await listFileLoads(file, site);
  const located = locateLoads(references, facts, toFileAddress(file.path, site), site);
  yield* unify([...report(located, facts), ...(drawing ? checkElements(drawing) : [])]);
}

function report(loads: readonly LocatedLoad[], facts: readonly ScriptFacts[]): Observation[] {
  const asked = loads.flatMap(({ line, tracker, address }): Observation[] =>
    tracker === undefined
      ? []
      : [{ code: 'tracker', line, detail: `${tracker} (${describeHost(address)})` }],
  );
  const called = facts
    .flatMap((script) => script.trackers)
    .map(({ line, detail }): Observation => ({ code: 'tracker', line, detail }));
  return [...asked, ...called];
}

/** The host, or the file where it lies on the site itself. */
function describeHost({ host, pathname }: URL): string {
  return host === 'own-site.invalid' ? (pathname.split('/').at(-1) ?? '') : host;
}

function checkElements({ elements, base }: PageLoads): Observation[] {
  return elements.flatMap((element): Observation[] => {
    const attribute = findTrackerAttribute(element);
    const line = getLine(element, attribute ?? 'href');
    if (attribute !== undefined) return [{ code: 'tracker', line, detail: attribute }];
    const identifier = findLinkIdentifier(element, base);
    return identifier === undefined ? [] : [{ code: 'tracker', line, detail: `?${identifier}=` }];
  });
}

/** Attributes by which a browser reports clicks, or by which trackers are told whose site it is. */
const OF_SCRIPTS = ['data-website-id', 'data-goatcounter', 'data-cf-beacon', 'data-domain'];

function findTrackerAttribute(element: PageElement): string | undefined {
  const has = (name: string) => (getAttribute(element, name) ?? '').trim() !== '';
  if (/^(?:a|area)$/.test(element.tagName) && has('ping')) return 'ping';
  if (getAttribute(element, 'attributionsrc') !== undefined) return 'attributionsrc';
  return element.tagName === 'script' && has('src') ? OF_SCRIPTS.find(has) : undefined;
}

function findLinkIdentifier(element: PageElement, base: URL): string | undefined {
  if (!/^(?:a|area)$/.test(element.tagName)) return undefined;
  const href = getAttribute(element, 'href');
  const address = href?.includes('?') ? resolveAddress(href, base) : undefined;
  return address && findClickIdentifier(address);
}

function unify(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map((seen) => [`${seen.line} ${seen.detail}`, seen])).values()];
}
