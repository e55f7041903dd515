import type { ComparedManifest, DocumentProblem, Report } from '../verify-report.ts';
import { isUrl } from '../parse-url.ts';
import type { Texts } from '../session.ts';
import type { HeaderChange } from './compare-headers.ts';
import type { Difference } from './find-first-difference.ts';
import type { FileFinding } from './verify-file.ts';

/** More files would only hide the first ones. */
const MAX_FILES = 20;
const MAX_PAGES = 10;
/** The message with what the verification of a kind does not show. */
const LIMITS = { campaign: 'limitFile', cards: 'limitCards', manifest: 'limit' } as const;

/** Formats a report as lines: first the outcome, then the problems with their files, last the limits of the verification. */
export function formatReport(report: Report, { t }: Texts): string[] {
  const { address, checkedAt, compared, problems, files } = report;
  const base = compared?.kind === 'manifest' ? compared.name : '';
  const left = files.slice(MAX_FILES).length;
  if (isUnsignedFile(report))
    return [
      t('fundraising:verify.unsigned'),
      t('fundraising:verify.looked', { address, moment: checkedAt }),
    ];
  return [
    formatOutcome(report, t),
    t('fundraising:verify.looked', { address, moment: checkedAt }),
    ...problems.flatMap((problem) => formatProblem(problem, t)),
    ...files.slice(0, MAX_FILES).flatMap((finding) => formatFile(finding, base, t)),
    ...(left > 0 ? [t('fundraising:verify.more', { number: left })] : []),
    ...formatCompared(report, t),
    t(`fundraising:verify.${LIMITS[compared?.kind ?? 'manifest']}`),
  ];
}

/** Whether somebody named the file before it was signed. What a server gives without its signature is an alarm. */
function isUnsignedFile({ address, problems }: Report): boolean {
  const isAlone = problems.length === 1 && problems[0]?.about === undefined;
  return isAlone && problems[0]?.reason === 'not-signed' && !isUrl(address);
}

function formatOutcome({ outcome, compared, problems }: Report, t: Texts['t']): string {
  // What was signed is known here: a person has to judge the words.
  const isReworded = problems.every(({ reason }) => reason === 'reworded');
  if (outcome === 'unchecked' && compared?.kind === 'cards' && isReworded)
    return t('fundraising:verify.reworded', { moment: compared.issuedAt });
  if (outcome !== 'valid') return t(`fundraising:verify.${outcome}`);
  const moment = compared?.issuedAt ?? '';
  if (compared?.kind === 'campaign') return t('fundraising:verify.validCampaign', { moment });
  if (compared?.kind === 'cards') return t('fundraising:verify.validCards', { moment });
  // A user who names a site must not think that all of it was verified.
  if (compared?.coverage)
    return t('fundraising:verify.validPart', { moment, list: compared.coverage.only.join(', ') });
  return compared?.isWhole
    ? t('fundraising:verify.validPages', { moment, list: formatList(compared.pages) })
    : t('fundraising:verify.valid', { moment });
}

function formatCompared({ outcome, compared }: Report, t: Texts['t']): string[] {
  if (!compared) return [];
  const { name, sequence, issuedAt, expiresAt, signedBy } = compared;
  const facts = { name, sequence: String(sequence), moment: issuedAt, until: expiresAt };
  return [
    ...(compared.kind === 'manifest' ? formatExtent(compared, outcome, t) : []),
    compared.kind === 'manifest'
      ? t(`fundraising:verify.${compared.coverage ? 'manifestPart' : 'manifest'}`, {
          ...facts,
          pages: compared.pages.length,
          files: compared.files,
        })
      : t(`fundraising:verify.${compared.kind}`, facts),
    ...(compared.kind === 'cards' && compared.campaigns.length > 0
      ? [t('fundraising:verify.cardsCampaigns', { list: formatList(compared.campaigns) })]
      : []),
    ...signedBy.map((signer) => t('fundraising:verify.signedBy', signer)),
  ];
}

/** Formats what the manifest covers, unless the outcome says it, and what its files load beside that. */
function formatExtent(
  { isWhole, pages, coverage }: ComparedManifest,
  outcome: Report['outcome'],
  t: Texts['t'],
): string[] {
  if (!coverage)
    return isWhole && outcome !== 'valid'
      ? [t('fundraising:verify.onlyPages', { list: formatList(pages) })]
      : [];
  const { only, uncovered } = coverage;
  return [
    ...(outcome === 'valid' ? [] : [t('fundraising:verify.onlyPart', { list: only.join(', ') })]),
    ...(uncovered.length === 0
      ? []
      : [t('fundraising:verify.uncovered', { list: formatList(uncovered) })]),
  ];
}

function formatList(pages: readonly string[]): string {
  return pages.slice(0, MAX_PAGES).join(', ') + (pages.length > MAX_PAGES ? ' …' : '');
}

function formatProblem(
  { outcome, reason, about, status, location, difference }: DocumentProblem,
  t: Texts['t'],
): string[] {
  const details = [about, status, location].filter((detail) => detail !== undefined);
  const suffix = details.length > 0 ? ` (${details.join(' ')})` : '';
  return [
    `${mark(outcome)} ${t(`fundraising:verify.reason.${reason}`)}${suffix}`,
    ...(difference
      ? formatExcerpts(difference, (at) => t('fundraising:verify.htmlPosition', at))
      : []),
  ];
}

function formatFile(finding: FileFinding, base: string, t: Texts['t']): string[] {
  const { outcome, headers = [] } = finding;
  return [
    `${mark(outcome)} ${base}${finding.path}: ${sentence(finding, t)}`,
    ...formatDifference(finding, t),
    ...headers.map((header) => `  ${formatHeader(header, t)}`),
  ];
}

function sentence(
  { reason, signed, published, status, location }: FileFinding,
  t: Texts['t'],
): string {
  const length = signed?.bytes ?? 0;
  if (reason === 'changed') {
    if (!published) return t('fundraising:verify.file.longer', { signed: length });
    return published.bytes === length
      ? t('fundraising:verify.file.sameLength', { signed: length })
      : t('fundraising:verify.file.changed', { signed: length, published: published.bytes });
  }
  if (reason === 'redirect')
    return t('fundraising:verify.file.redirect', { location: location ?? '' });
  if (reason === 'missing' || reason === 'status')
    return t(`fundraising:verify.file.${reason}`, { status: status ?? 0 });
  return t(`fundraising:verify.file.${reason}`);
}

function formatDifference({ difference, signed, published }: FileFinding, t: Texts['t']): string[] {
  if (!difference)
    return signed && published
      ? [
          `  ${t('fundraising:verify.file.hashes', { signed: signed.sha256, published: published.sha256 })}`,
        ]
      : [];
  const lines = formatExcerpts(difference, (at) => t('fundraising:verify.file.position', at));
  return lines.length > 0
    ? lines
    : [`  ${t('fundraising:verify.file.offset', { offset: difference.offset })}`];
}

/** Formats where two texts differ, and what stands there; nothing where one of them is no text. */
function formatExcerpts(
  { line, column, signed = '', published = '' }: Difference,
  formatPosition: (position: { readonly line: number; readonly column: number }) => string,
): string[] {
  return line === undefined || column === undefined
    ? []
    : [`  ${formatPosition({ line, column })}`, `  - ${signed}`, `  + ${published}`];
}

function formatHeader({ name, signed, published }: HeaderChange, t: Texts['t']): string {
  if (published === undefined)
    return t('fundraising:verify.header.missing', { name, signed: truncate(signed) });
  if (signed === undefined)
    return t('fundraising:verify.header.added', { name, published: truncate(published) });
  return t('fundraising:verify.header.changed', {
    name,
    signed: truncate(signed),
    published: truncate(published),
  });
}

function mark(outcome: 'failed' | 'unchecked'): string {
  return outcome === 'failed' ? '!' : '?';
}

function truncate(value = ''): string {
  return value.length > 300 ? `${value.slice(0, 299)}…` : value;
}
