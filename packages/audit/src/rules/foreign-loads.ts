import type { AuditCode } from '../audit-codes.ts';
import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { listFileLoads } from '../loads/file-loads.ts';
import { toFileAddress } from '../loads/foreign-host.ts';
import { locateLoads, type LocatedLoad } from '../loads/located-load.ts';
import { listPageLoads } from '../loads/page-loads.ts';
import type { Page } from '../pages/parse-page.ts';
import type { LoadKind } from '../loads/reference.ts';
import type { ScriptFacts } from '../scripts/script-facts.ts';
import type { AuditRule } from './audit-rule.ts';

const codeByKind = {
  script: 'foreign-script',
  style: 'foreign-style',
  picture: 'foreign-picture',
  media: 'foreign-media',
  font: 'foreign-font',
  frame: 'foreign-frame',
  form: 'foreign-form',
  request: 'foreign-request',
} as const satisfies Readonly<Record<LoadKind, AuditCode>>;

/**
 * A site asks no other server for anything by itself, and sends nothing to one. A plain link is for the visitor to follow; an element
 * such as `<comunal-video>` names a server in an attribute of its own and asks before it contacts it. What belongs to a known
 * tracker is reported as that instead.
 */
export const foreignLoads: AuditRule = {
  codes: [...Object.values(codeByKind), 'not-inspected'],
  checkPage,
  checkFile,
};

function checkPage(page: Page, site: Site): Observation[] {
  const { references, facts, base } = listPageLoads(page, site);
  return [...reportUnread(facts), ...report(locateLoads(references, facts, base, site))];
}

async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
  const { references, facts, problem } = await listFileLoads(file, site);
  if (problem !== undefined) yield { code: 'not-inspected', detail: problem };
  yield* reportUnread(facts);
  yield* report(locateLoads(references, facts, toFileAddress(file.path, site), site));
}

/** One finding for all scripts of a file that could not be read. */
function reportUnread(facts: readonly ScriptFacts[]): Observation[] {
  const problem = facts.find((script) => script.problem !== undefined)?.problem;
  return problem === undefined ? [] : [{ code: 'not-inspected', detail: problem }];
}

/** One finding per code, line and host: the rest of an address may name what is closed. */
function report(loads: readonly LocatedLoad[]): Observation[] {
  const observations = new Map<string, Observation>();
  for (const { kind, line, foreignHost, tracker, isOnDemand } of loads) {
    if (foreignHost === undefined || tracker !== undefined || isOnDemand) continue;
    const code = codeByKind[kind];
    observations.set(`${code} ${line} ${foreignHost}`, { code, line, detail: foreignHost });
  }
  return [...observations.values()];
}
