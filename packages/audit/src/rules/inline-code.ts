import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { listFileLoads } from '../loads/file-loads.ts';
import { listPageLoads, type PageLoads } from '../loads/page-loads.ts';
import type { Page } from '../pages/parse-page.ts';
import { hashCode, isAllowedScript } from '../policies/code-hash.ts';
import { listPolicies, type ContentPolicy } from '../policies/content-policy.ts';
import { readServerHeaders } from '../policies/server-headers.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * Scripts stand in files, or are allowed by their hash or nonce: a policy that allows any script in the page allows those that somebody
 * smuggled in too. What comes from one template is the same on hundreds of pages, and is reported on the first.
 */
export function createInlineCode(): AuditRule {
  const reported = new Set<string>();
  return { codes: ['inline-script', 'inline-handler'], checkPage, checkFile };

  async function* checkPage(page: Page, site: Site): AsyncGenerator<Observation> {
    const policies = listPolicies(page, await readServerHeaders(site));
    yield* report(listPageLoads(page, site), policies);
  }

  /** A drawing runs its scripts where it is opened by itself. */
  async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
    const { drawing } = await listFileLoads(file, site);
    if (drawing) yield* report(drawing, []);
  }

  function* report(
    { scripts, handlers }: PageLoads,
    policies: readonly ContentPolicy[],
  ): Generator<Observation> {
    for (const { element, text, line } of scripts) {
      const detail = hashCode(text);
      if (isAllowedScript(policies, text, element) || !isFirst(detail)) continue;
      yield { code: 'inline-script', line, detail };
    }
    for (const { attribute, value, line } of handlers) {
      const detail = attribute.startsWith('on') ? attribute : `${attribute}="javascript:…"`;
      if (isAllowedScript(policies, value) || !isFirst(`${attribute} ${hashCode(value)}`)) continue;
      yield { code: 'inline-handler', line, detail };
    }
  }

  function isFirst(key: string): boolean {
    const isNew = !reported.has(key);
    reported.add(key);
    return isNew;
  }
}
