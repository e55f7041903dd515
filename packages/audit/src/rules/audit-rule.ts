import type { AuditCode } from '../audit-codes.ts';
import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import type { Page } from '../pages/parse-page.ts';

/** Observations, at once or as files are read. */
export type Observations = Iterable<Observation> | AsyncIterable<Observation>;

/** Looks at a site for one kind of thing. A rule has one or more of the three functions. */
export interface AuditRule {
  /** The codes that it can find. Every code belongs to one rule. */
  readonly codes: readonly AuditCode[];
  /** Looks at a page, which is parsed once for all rules. */
  readonly checkPage?: (page: Page, site: Site) => Observations;
  /** Looks at a file of any kind, pages too. */
  readonly checkFile?: (file: SiteFile, site: Site) => Observations;
  /** Looks at the site as a whole, after every file. */
  readonly checkSite?: (site: Site) => Observations;
}
