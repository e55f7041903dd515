import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { listFileLoads } from '../loads/file-loads.ts';
import { toFileAddress } from '../loads/foreign-host.ts';
import { locateLoads } from '../loads/located-load.ts';
import { listPageLoads } from '../loads/page-loads.ts';
import type { Page } from '../pages/parse-page.ts';
import { isFragment } from '../pages/is-fragment.ts';
import { leadsElsewhere } from '../pages/refresh.ts';
import { listPolicies, type ContentPolicy } from '../policies/content-policy.ts';
import { findWeaknesses } from '../policies/find-weaknesses.ts';
import { PolicyNeeds } from '../policies/policy-needs.ts';
import { readServerHeaders } from '../policies/server-headers.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * Every page has a content security policy, in the page or by a header that the site declares, and it allows no more than it should.
 * Where some have none, one is proposed for the whole site, from what its pages load: the finding is one, on the first page without.
 */
export function createContentPolicies(): AuditRule {
  const needs = new PolicyNeeds();
  const lacking: string[] = [];
  const reported = new Set<string>();
  return { codes: ['missing-csp', 'weak-csp'], checkPage, checkFile, checkSite };

  async function* checkPage(page: Page, site: Site): AsyncGenerator<Observation> {
    const loads = listPageLoads(page, site);
    needs.addPage(loads);
    needs.addLoads(locateLoads(loads.references, loads.facts, loads.base, site));
    needs.addFacts(loads.facts);
    const policies = listPolicies(page, await readServerHeaders(site));
    const isRead = !isFragment(page) && !leadsElsewhere(page);
    if (policies.length === 0 && (isRead || loads.facts.length > 0)) lacking.push(page.path);
    for (const { file, line, weakness } of findShared(policies, page, site)) {
      // A header is that of many pages.
      const key = `${file} ${line} ${weakness}`;
      if (!reported.has(key)) yield { code: 'weak-csp', file, line, detail: weakness };
      reported.add(key);
    }
  }

  async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
    const { references, facts } = await listFileLoads(file, site);
    needs.addLoads(locateLoads(references, facts, toFileAddress(file.path, site), site));
    needs.addFacts(facts);
    yield* [];
  }

  function* checkSite(): Generator<Observation> {
    const [file] = lacking;
    if (file !== undefined) yield { code: 'missing-csp', file, line: 1, detail: needs.toPolicy() };
  }
}

type Weakness = Pick<ContentPolicy, 'file' | 'line'> & { readonly weakness: string };

/** The weaknesses that no other policy of the page makes up for: what is allowed is what all of them allow. */
function findShared(policies: readonly ContentPolicy[], page: Page, site: Site): Weakness[] {
  const weaknesses = policies.map((policy) => findWeaknesses(policy, page, site));
  return policies.flatMap(({ file, line }, index) =>
    (weaknesses[index] ?? [])
      .filter(
        (weakness) => weaknesses.every((others) => others.includes(weakness)) || isOwn(weakness),
      )
      .map((weakness) => ({ file, line, weakness })),
  );
}

/** Whether something is weak whatever the other policies say. */
function isOwn(weakness: string): boolean {
  return weakness.startsWith('report-uri');
}
