import type { Consent, ConsentScope, FieldPath } from '@comunal/schemas';
import { toEntryKey, type ParsedEntry } from '../../link/content-graph.ts';
import type { FoundConsent } from './collect-consents.ts';
import type { OpenedPerson } from './consent-session.ts';
import { isCredit, type Place } from './places.ts';

/** A consent that is written into an entry: a new one, or one in the place of another. */
export interface ConsentEdit {
  readonly parsed: ParsedEntry;
  /** What holds the list of consents: empty for the entry itself, else a picture. */
  readonly holder: FieldPath;
  /** The index of the consent that changes; missing for one that is added. */
  readonly index?: number;
  readonly consent: Consent;
}

/** What a withdrawal is restricted to, and when it was asked for. */
export interface WithdrawalRequest {
  /** The day, as `YYYY-MM-DD`. */
  readonly date: string;
  /** Empty for all. */
  readonly scopes: readonly ConsentScope[];
  /** The entry, by type and slug; missing for all. */
  readonly entry?: string | undefined;
}

/**
 * Plans the edits of a withdrawal: every consent of the person is marked. Where nothing of theirs is noted, a consent is added that
 * says no: to their name, to a recording in which they are credited, and to a testimony, also where it is not shown yet, since
 * somebody else's consent would show it.
 */
export function planWithdrawal(
  { person, consents, folder }: OpenedPerson,
  places: readonly Place[],
  request: WithdrawalRequest,
): readonly ConsentEdit[] {
  const { date } = request;
  const marked = consents.own.filter((each) => isMeant(each, request)).map(mark);
  const refused = listUncovered();
  return [...marked, ...refused];

  function mark({ parsed, holder, index, consent }: FoundConsent): ConsentEdit {
    return { parsed, holder, index, consent: { ...consent, withdrawn: date } };
  }

  /** Lists where they would stay, now or later, without a consent that says no. */
  function listUncovered(): readonly ConsentEdit[] {
    const credited = new Set(places.filter(isCredit).flatMap(({ parsed }) => parsed ?? []));
    return folder.graph.records.flatMap((record): ConsentEdit[] => {
      const scope = getScope(record.entry.type, record.entry);
      const parsed = folder.parsedEntries.find(({ raw }) => raw === record.raw);
      if (!scope || !parsed || !isAsked(parsed, scope, request)) return [];
      const isTheirs = parsed === person.entry || credited.has(parsed);
      const hasOwn = consents.own.some(
        (each) =>
          each.parsed === parsed && each.holder.length === 0 && each.consent.scope === scope,
      );
      if (!isTheirs || hasOwn) return [];
      return [{ parsed, holder: [], consent: createRefusal(scope, date, by(parsed)) }];
    });
  }

  function by(parsed: ParsedEntry): string | undefined {
    return parsed === person.entry ? undefined : person.by;
  }
}

/** The scope without which nothing of an entry is shown, or nothing of the people in it. */
function getScope(type: string, entry: object): ConsentScope | undefined {
  if (type === 'person') return 'name';
  if (type === 'recording') return 'recording';
  return type === 'article' && 'kind' in entry && entry.kind === 'testimony'
    ? 'testimony'
    : undefined;
}

/** Creates a consent that was never granted: it withholds what would be shown without it. */
export function createRefusal(scope: ConsentScope, date: string, by: string | undefined): Consent {
  return { scope, granted: date, withdrawn: date, ...(by === undefined ? {} : { by }) };
}

function isMeant({ parsed, consent, state }: FoundConsent, request: WithdrawalRequest): boolean {
  return state !== 'withdrawn' && isAsked(parsed, consent.scope, request);
}

function isAsked(
  { raw }: ParsedEntry,
  scope: ConsentScope,
  { scopes, entry }: WithdrawalRequest,
): boolean {
  if (entry !== undefined && toEntryKey(raw.files) !== entry) return false;
  return scopes.length === 0 || scopes.includes(scope);
}
