import type { Texts } from '../session.ts';
import type { ScanFinding, ScanReport, UncheckedPart } from './scan-report.ts';

/** More findings would only hide the first ones. */
const MAX_FOUND = 40;

/** Formats a scan report as lines: the outcome, the findings, what could not be checked, and the blind spots. */
export function formatScanReport(report: ScanReport, { t }: Texts): string[] {
  const { outcome, address, checkedAt, findings, unchecked, campaigns, blindSpots } = report;
  const left = findings.slice(MAX_FOUND).length;
  return [
    outcome === 'nothing-found' ? t('fundraising:scan.clean') : t(`fundraising:scan.${outcome}`),
    t('fundraising:verify.looked', { address, moment: checkedAt }),
    ...findings.slice(0, MAX_FOUND).map((finding) => `! ${formatFinding(finding, t)}`),
    ...(left > 0 ? [t('fundraising:verify.more', { number: left })] : []),
    ...unchecked.map((part) => `? ${formatUnchecked(part, t)}`),
    campaigns === 0
      ? t('fundraising:scan.noCampaign')
      : t('fundraising:scan.compared', { count: campaigns }),
    t('fundraising:scan.blindHead'),
    ...blindSpots.map(({ kind, count }) => {
      const text = t(`fundraising:scan.blind.${kind}`);
      if (count === undefined) return `- ${text}`;
      const isLinks = kind === 'other-pages' || kind === 'other-hosts';
      return `- ${t(isLinks ? 'fundraising:scan.blindLinks' : 'fundraising:scan.blindCount', { text, count })}`;
    }),
  ];
}

function formatFinding(finding: ScanFinding, t: Texts['t']): string {
  const { kind } = finding;
  const value =
    finding.kind === 'campaign'
      ? t(`fundraising:verify.reason.${finding.value}`)
      : truncate(finding.value);
  const text = t(`fundraising:scan.location.${finding.location}`);
  const { position } = finding;
  const location = position
    ? t('fundraising:scan.locationAt', { location: text, ...position })
    : text;
  return t('fundraising:scan.found', { kind: t(`fundraising:scan.kind.${kind}`), value, location });
}

function formatUnchecked(
  { reason, about, status, location }: UncheckedPart,
  t: Texts['t'],
): string {
  const details = [about, status, location].filter((detail) => detail !== undefined);
  const suffix = details.length > 0 ? ` (${details.join(' ')})` : '';
  return `${t(`fundraising:verify.reason.${reason}`)}${suffix}`;
}

function truncate(value: string): string {
  return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}
