import type { Content } from '@comunal/content';
import { auditCodes } from './audit-codes.ts';
import { openClosedContent, type ClosedContent } from './closed/closed-content.ts';
import { maskFinding } from './closed/mask-finding.ts';
import { findOwnAddress } from './files/find-own-address.ts';
import { readOnce, UnreadableFileError } from './files/read-once.ts';
import { decodeText } from './files/read-text.ts';
import { openSite, type Site, type SiteFile } from './files/site-files.ts';
import type { Finding, Observation } from './finding.ts';
import { toFailure } from './not-inspected.ts';
import { parsePage, type Page } from './pages/parse-page.ts';
import type { AuditRule, Observations } from './rules/audit-rule.ts';
import { createAuditRules } from './rules/audit-rules.ts';
import { createContentRules } from './rules/content-rules.ts';

/** What {@link auditSite} takes. */
export interface AuditOptions {
  /**
   * The address that the site is published at. Without it, it is the one that the home page names in `<link rel="canonical">`; where
   * there is none either, an absolute address of the site itself counts as another origin's.
   */
  readonly url?: string | undefined;
  /**
   * What the site was built from, as `loadContent` of `@comunal/content` gives it: what is closed in it is looked for in every file,
   * and no finding names it. @defaultValue nothing, and nothing closed is looked for
   */
  readonly content?: Content | undefined;
  /** Ends the audit early. */
  readonly signal?: AbortSignal | undefined;
}

/** What an audit found. */
export interface AuditReport {
  /** In the order of files, then of lines. */
  readonly findings: readonly Finding[];
  /** How many files were looked at. */
  readonly files: number;
}

/**
 * Looks through a built site for what it gives away. Nothing is sent anywhere, and nothing is written.
 *
 * @param dir - The folder of the built site.
 * @param options - What else is known of the site.
 * @example
 * ```ts
 * import { auditSite } from '@comunal/audit';
 *
 * const { findings } = await auditSite('dist');
 * for (const { code, file, line } of findings) console.log(`${file}:${line ?? 1} ${code}`);
 * ```
 * @throws TypeError where `url` is no address; what the file system throws where the folder cannot be read. A file that cannot be read is a finding.
 * @example
 * ```ts
 * import { auditSite } from '@comunal/audit';
 * import { mkdtemp, writeFile } from 'node:fs/promises';
 *
 * const dir = await mkdtemp('site-');
 * await writeFile(`${dir}/index.html`, '<!doctype html><html lang="es"><a href="/falta">Falta</a></html>');
 * const { findings } = await auditSite(dir, { url: 'https://colectiva.example/' });
 * console.log(findings.some(({ code, detail }) => code === 'broken-link' && detail === '/falta')); // → true
 * ```
 */
export async function auditSite(dir: string, options: AuditOptions = {}): Promise<AuditReport> {
  const { url, content, signal } = options;
  const listed = await openSite(dir, url === undefined ? undefined : toFolderAddress(url));
  const site = { ...listed, url: listed.url ?? (await findOwnAddress(listed)) };
  const closed = content && (await openClosedContent(content));
  const campaigns = content?.toPublic().list('campaign') ?? [];
  const rules = [...createAuditRules(campaigns), ...(closed ? createContentRules(closed) : [])];
  const findings: Finding[] = [];
  for (const file of site.files.values()) {
    signal?.throwIfAborted();
    for await (const observation of checkFile(file, site, rules))
      findings.push(toFinding(observation, file.path));
  }
  for (const rule of rules)
    for await (const observation of observe(rule, () => rule.checkSite?.(site)))
      findings.push(toFinding(observation, ''));
  const masked = closed ? mask(findings, closed, site) : findings;
  return { findings: masked.map(shorten).toSorted(compareFindings), files: site.files.size };
}

/** How much is shown of what a page says. */
const maxShown = 300;

/** Cuts a long detail. It comes after the mask, which knows no half of a closed text; a policy is there to be copied as a whole. */
function shorten(finding: Finding): Finding {
  const { code, detail } = finding;
  const isShown = code === 'missing-csp' || detail.length <= maxShown;
  return isShown ? finding : { ...finding, detail: `${detail.slice(0, maxShown)}…` };
}

/** Takes out what findings of any rule say of closed content, and those that then are the same. */
function mask(findings: readonly Finding[], closed: ClosedContent, site: Site): Finding[] {
  const masked = findings.map((finding) => maskFinding(finding, closed, site));
  return [...new Map(masked.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** An address that ends in `/`, so that files stand below it: `https://host.example/site` is a folder. */
function toFolderAddress(url: string): URL {
  const { origin, pathname } = new URL(url);
  return new URL(pathname.endsWith('/') ? pathname : `${pathname}/`, origin);
}

async function* checkFile(
  listed: SiteFile,
  site: Site,
  rules: readonly AuditRule[],
): AsyncGenerator<Observation> {
  const file = readOnce(listed);
  try {
    const page = isPage(file) ? await readPage(file) : undefined;
    for (const rule of rules) {
      yield* observe(rule, () => rule.checkFile?.(file, site));
      yield* observe(rule, () => page && rule.checkPage?.(page, site));
    }
  } catch (thrown) {
    yield toFailure(thrown);
  }
}

/**
 * What a rule observes. Where it fails, which no file may bring about, that is said, and the others go on.
 *
 * @throws UnreadableFileError, which the others would meet as well.
 */
async function* observe(
  rule: AuditRule,
  check: () => Observations | undefined,
): AsyncGenerator<Observation> {
  try {
    yield* check() ?? [];
  } catch (thrown) {
    if (thrown instanceof UnreadableFileError) throw thrown;
    yield toFailure(thrown, rule.codes);
  }
}

function isPage({ extension }: SiteFile): boolean {
  return extension === 'html' || extension === 'htm' || extension === 'xhtml';
}

async function readPage(file: SiteFile): Promise<Page> {
  const bytes = await file.read();
  return parsePage(file.path, decodeText(bytes) ?? bytes.toString());
}

function toFinding({ code, file, line, detail }: Observation, lookedAt: string): Finding {
  const level = auditCodes[code];
  const where = { file: file ?? lookedAt, ...(line !== undefined && { line }) };
  return { code, level, ...where, detail };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.detail, b.detail)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
