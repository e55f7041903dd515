import {
  createConsentCheck,
  createPictureCheck,
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
const soonDays = 30;

/** Reports `consent-ends-soon`: a consent that is in force today and will not be in a month, of the entry or of a picture. */
export function* checkConsentEndsSoon(record: EntryRecord, today: string): Generator<Finding> {
  const { raw, entry } = record;
  if (raw.isClosed || raw.visibility === 'allies') return;
  yield* checkPictures(record, today);
  const consents = getConsents(entry);
  if (consents.length === 0) return;
  const isInForceToday = createConsentCheck(entry, today);
  const isInForceSoon = createConsentCheck(entry, addDays(today, soonDays));
  for (const scope of new Set(consents.map((consent) => consent.scope))) {
    if (!isInForceToday(scope) || isInForceSoon(scope)) continue;
    yield createEntryFinding(raw, {
      ...createFault(['consents'], consents, scope),
      // Without the consent, an article is not shown at all.
      ...(entry.type === 'article' ? { variant: 'entry' } : {}),
    });
  }
}

function* checkPictures(record: EntryRecord, today: string): Generator<Finding> {
  const { raw, entry } = record;
  for (const { path, value } of listPictures(record)) {
    const { consents = [] } = value;
    if (consents.length === 0 || !createPictureCheck(entry.type, today)(value)) continue;
    if (!createPictureCheck(entry.type, addDays(today, soonDays))(value))
      yield createEntryFinding(raw, createFault([...path, 'consents'], consents, 'image'));
  }
}

/** The fault, at the end of the first consent of the scope that has one. */
function createFault(path: FieldPath, consents: readonly Consent[], scope: ConsentScope): Fault {
  const index = consents.findIndex(
    (consent) => consent.scope === scope && consent.until !== undefined,
  );
  return {
    code: 'consent-ends-soon',
    path: index < 0 ? path : [...path, index, 'until'],
    target: 'value',
    values: { scope },
  };
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
