import { createConsentCheck } from '@comunal/schemas';
import type { EntryRecord } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import { getConsents } from './consent-missing.ts';

/** A consent that ends within so many days is reported while something can still be done. */
const soonDays = 30;

/** Reports `consent-ends-soon`: a consent that is in force today and will not be in a month. */
export function* checkConsentEndsSoon(
  { raw, entry }: EntryRecord,
  today: string,
): Generator<Finding> {
  const consents = getConsents(entry);
  if (consents.length === 0 || raw.isClosed || raw.visibility === 'allies') return;
  const isInForceToday = createConsentCheck(entry, today);
  const isInForceSoon = createConsentCheck(entry, addDays(today, soonDays));
  for (const scope of new Set(consents.map((consent) => consent.scope))) {
    if (!isInForceToday(scope) || isInForceSoon(scope)) continue;
    const index = consents.findIndex(
      (consent) => consent.scope === scope && consent.until !== undefined,
    );
    yield createEntryFinding(raw, {
      code: 'consent-ends-soon',
      path: index < 0 ? ['consents'] : ['consents', index, 'until'],
      target: 'value',
      values: { scope },
    });
  }
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
