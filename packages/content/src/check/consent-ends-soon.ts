import {
  createConsentCheck,
  createPictureCheck,
  firstDay,
  hasConsent,
  type Consent,
  type ConsentScope,
  type FieldPath,
} from '@comunal/schemas';
import type { EntryRecord } from '../link/content-graph.ts';
import { listPictures } from '../link/list-pictures.ts';
import type { Finding } from '../model/finding.ts';
import type { Fault } from '../validate/fault.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import { getConsents } from './consent-missing.ts';

/** A consent that ends within so many days is reported while something can still be done. */
export const soonDays = 30;

/** Reports `consent-ends-soon`: each consent that is in force today and will not be in a month, of the entry or of a picture. */
export function* checkConsentEndsSoon(record: EntryRecord, today: string): Generator<Finding> {
  const { raw, entry } = record;
  if (raw.isClosed || raw.visibility === 'allies') return;
  const period: Period = { today, soon: addDays(today, soonDays) };
  yield* checkPictures(record, period);
  const consents = getConsents(entry);
  if (consents.length === 0) return;
  const isInForceToday = createConsentCheck(entry, today);
  const isInForceSoon = createConsentCheck(entry, period.soon);
  // Without the consent, an article is not shown at all.
  const variant = entry.type === 'article' ? { variant: 'entry' } : {};
  for (const scope of new Set(consents.map((consent) => consent.scope))) {
    if (!isInForceToday(scope) || isInForceSoon(scope)) continue;
    for (const fault of listFaults(['consents'], consents, scope, period))
      yield createEntryFinding(raw, { ...fault, ...variant });
  }
}

function* checkPictures(record: EntryRecord, period: Period): Generator<Finding> {
  const { raw, entry } = record;
  for (const { path, value } of listPictures(record)) {
    const { consents = [] } = value;
    if (consents.length === 0 || !createPictureCheck(entry.type, period.today)(value)) continue;
    if (createPictureCheck(entry.type, period.soon)(value)) continue;
    for (const fault of listFaults([...path, 'consents'], consents, 'image', period))
      yield createEntryFinding(raw, fault);
  }
}

/** The days between which a consent ends. */
interface Period {
  readonly today: string;
  readonly soon: string;
}

/** Lists the faults, each at the date at which a consent of the scope ends. It names nobody: the line tells whose it is. */
function listFaults(
  path: FieldPath,
  consents: readonly Consent[],
  scope: ConsentScope,
  { today, soon }: Period,
): Fault[] {
  return consents.flatMap((consent, index): Fault[] => {
    if (consent.scope !== scope || !endsBetween(consent)) return [];
    if (consents.some((newer) => renews(newer, consent))) return [];
    const field = firstToEnd(consent);
    return [
      {
        code: 'consent-ends-soon',
        path: [...path, index, field],
        target: 'value',
        values: { scope, date: consent[field] ?? '' },
      },
    ];
  });

  function endsBetween(consent: Consent): boolean {
    return hasConsent([consent], scope, today) && !hasConsent([consent], scope, soon);
  }

  function renews(newer: Consent, consent: Consent): boolean {
    const { until: _, ...endless } = consent;
    return (
      // A withdrawal counts whatever was granted besides.
      hasConsent([endless], scope, soon) &&
      newer.by !== undefined &&
      newer.by === consent.by &&
      firstDay(newer.granted) > firstDay(consent.granted) &&
      (hasConsent([newer], scope, today) || hasConsent([newer], scope, soon))
    );
  }
}

/** The field by which a consent ends; a withdrawal may be dated ahead. */
function firstToEnd({ until, withdrawn }: Consent): 'until' | 'withdrawn' {
  if (until === undefined) return 'withdrawn';
  return withdrawn !== undefined && withdrawn < until ? 'withdrawn' : 'until';
}

/** Returns the day so many days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
