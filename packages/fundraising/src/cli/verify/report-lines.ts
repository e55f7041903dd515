import type { DocumentProblem, Report } from '../report.ts';
import type { Texts } from '../session.ts';
import type { HeaderChange } from './compare-headers.ts';
import type { FileFinding } from './look-at-file.ts';

/** More would only hide the first ones. */
const MAX_FILES = 20;
const MAX_PAGES = 10;

/** A report in words: first what it came to, then what is wrong and where, last what nobody can see from here. */
export function reportLines(report: Report, { t }: Texts): string[] {
  const { address, checkedAt, compared, problems, files } = report;
  const base = compared?.kind === 'manifest' ? compared.name : '';
  const left = files.slice(MAX_FILES).length;
  return [
    headline(report, t),
    t('fund:verify.looked', { address, moment: checkedAt }),
    ...problems.map((problem) => problemLine(problem, t)),
    ...files.slice(0, MAX_FILES).flatMap((finding) => fileLines(finding, base, t)),
    ...(left > 0 ? [t('fund:verify.more', { number: left })] : []),
    ...comparedLines(report, t),
    compared?.kind === 'campaign' ? t('fund:verify.limitFile') : t('fund:verify.limit'),
  ];
}

function headline({ outcome, compared }: Report, t: Texts['t']): string {
  if (outcome !== 'valid') return t(`fund:verify.${outcome}`);
  const moment = compared?.issuedAt ?? '';
  if (compared?.kind === 'campaign') return t('fund:verify.validCampaign', { moment });
  // Whoever names a site must not think that all of it was looked at.
  return compared?.isWhole
    ? t('fund:verify.validPages', { moment, list: listOf(compared.pages) })
    : t('fund:verify.valid', { moment });
}

function comparedLines({ outcome, compared }: Report, t: Texts['t']): string[] {
  if (!compared) return [];
  const { name, sequence, issuedAt, expiresAt, signedBy } = compared;
  const facts = { name, sequence: String(sequence), moment: issuedAt, until: expiresAt };
  return [
    ...(compared.kind === 'manifest' && compared.isWhole && outcome !== 'valid'
      ? [t('fund:verify.onlyPages', { list: listOf(compared.pages) })]
      : []),
    compared.kind === 'manifest'
      ? t('fund:verify.manifest', {
          ...facts,
          pages: compared.pages.length,
          files: compared.files,
        })
      : t('fund:verify.campaign', facts),
    ...signedBy.map((signer) => t('fund:verify.signedBy', signer)),
  ];
}

function listOf(pages: readonly string[]): string {
  return pages.slice(0, MAX_PAGES).join(', ') + (pages.length > MAX_PAGES ? ' …' : '');
}

function problemLine(
  { outcome, reason, about, status, location }: DocumentProblem,
  t: Texts['t'],
): string {
  const details = [about, status, location].filter((detail) => detail !== undefined);
  const suffix = details.length > 0 ? ` (${details.join(' ')})` : '';
  return `${mark(outcome)} ${t(`fund:verify.reason.${reason}`)}${suffix}`;
}

function fileLines(finding: FileFinding, base: string, t: Texts['t']): string[] {
  const { outcome, headers = [] } = finding;
  return [
    `${mark(outcome)} ${base}${finding.path}: ${sentence(finding, t)}`,
    ...differenceLines(finding, t),
    ...headers.map((header) => `  ${headerLine(header, t)}`),
  ];
}

function sentence(
  { reason, signed, published, status, location }: FileFinding,
  t: Texts['t'],
): string {
  const length = signed?.bytes ?? 0;
  if (reason === 'changed') {
    if (!published) return t('fund:verify.file.longer', { signed: length });
    return published.bytes === length
      ? t('fund:verify.file.sameLength', { signed: length })
      : t('fund:verify.file.changed', { signed: length, published: published.bytes });
  }
  if (reason === 'redirect') return t('fund:verify.file.redirect', { location: location ?? '' });
  if (reason === 'missing' || reason === 'status')
    return t(`fund:verify.file.${reason}`, { status: status ?? 0 });
  return t(`fund:verify.file.${reason}`);
}

function differenceLines({ difference, signed, published }: FileFinding, t: Texts['t']): string[] {
  if (!difference)
    return signed && published
      ? [
          `  ${t('fund:verify.file.hashes', { signed: signed.sha256, published: published.sha256 })}`,
        ]
      : [];
  const { offset, line, column } = difference;
  if (line === undefined || column === undefined)
    return [`  ${t('fund:verify.file.offset', { offset })}`];
  return [
    `  ${t('fund:verify.file.position', { line, column })}`,
    `  - ${difference.signed ?? ''}`,
    `  + ${difference.published ?? ''}`,
  ];
}

function headerLine({ name, signed, published }: HeaderChange, t: Texts['t']): string {
  if (published === undefined)
    return t('fund:verify.header.missing', { name, signed: short(signed) });
  if (signed === undefined)
    return t('fund:verify.header.added', { name, published: short(published) });
  return t('fund:verify.header.changed', {
    name,
    signed: short(signed),
    published: short(published),
  });
}

function mark(outcome: 'failed' | 'unchecked'): string {
  return outcome === 'failed' ? '!' : '?';
}

function short(value = ''): string {
  return value.length > 300 ? `${value.slice(0, 299)}…` : value;
}
