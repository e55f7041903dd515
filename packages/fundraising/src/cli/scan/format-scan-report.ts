import type { Texts } from '../session.ts';
import type { ScanFinding, ScanReport, UncheckedPart } from './scan-report.ts';

/** More would only hide the first ones. */
const MAX_FOUND = 40;

/** A report in words: what it came to, what was found, what could not be looked at, and what nobody can see in this way. */
export function formatScanReport(report: ScanReport, { t }: Texts): string[] {
  const { outcome, address, checkedAt, found, unseen, campaigns, blindSpots } = report;
  const left = found.slice(MAX_FOUND).length;
  return [
    outcome === 'nothing-found' ? t('fundraising:scan.clean') : t(`fundraising:scan.${outcome}`),
    t('fundraising:verify.looked', { address, moment: checkedAt }),
    ...found.slice(0, MAX_FOUND).map((finding) => `! ${findingLine(finding, t)}`),
    ...(left > 0 ? [t('fundraising:verify.more', { number: left })] : []),
    ...unseen.map((part) => `? ${unseenLine(part, t)}`),
    campaigns === 0
      ? t('fundraising:scan.noCampaign')
      : t('fundraising:scan.compared', { count: campaigns }),
    t('fundraising:scan.blindHead'),
    ...blindSpots.map(({ what, count }) => {
      const text = t(`fundraising:scan.blind.${what}`);
      if (count === undefined) return `- ${text}`;
      const isLinks = what === 'other-pages' || what === 'other-hosts';
      return `- ${t(isLinks ? 'fundraising:scan.blindLinks' : 'fundraising:scan.blindCount', { text, count })}`;
    }),
  ];
}

function findingLine(finding: ScanFinding, t: Texts['t']): string {
  const { kind } = finding;
  const value =
    finding.kind === 'campaign'
      ? t(`fundraising:verify.reason.${finding.value}`)
      : short(finding.value);
  const text = t(`fundraising:scan.place.${finding.place}`);
  const { position } = finding;
  const place = position ? t('fundraising:scan.placeAt', { place: text, ...position }) : text;
  return t('fundraising:scan.found', { kind: t(`fundraising:scan.kind.${kind}`), value, place });
}

function unseenLine({ reason, about, status, location }: UncheckedPart, t: Texts['t']): string {
  const details = [about, status, location].filter((detail) => detail !== undefined);
  const suffix = details.length > 0 ? ` (${details.join(' ')})` : '';
  return `${t(`fundraising:verify.reason.${reason}`)}${suffix}`;
}

function short(value: string): string {
  return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}
