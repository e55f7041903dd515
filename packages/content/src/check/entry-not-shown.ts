import {
  hasConsent,
  createConsentCheck,
  findWithheldParts,
  type Consent,
  type ConsentScope,
  type Entry,
  type FieldPath,
  type WithheldPart,
} from '@comunal/schemas';
import { createEntryFinding } from '../validate/issues-to-findings.ts';
import { toPathKey } from '../validate/collect-omitted-defaults.ts';
import type { EntryRecord } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { createFaultyTargetLookup, type FaultyTarget } from './faulty-target-lookup.ts';

/** Consents that end in so many days are reported while something can still be done. */
const soonDays = 30;

/** What will not be shown of entries that are, and why: before they are published, since nobody misses it on a page. */
export function* checkWithheld(input: CheckInput): Generator<Finding> {
  const { graph, today } = input;
  const lookup = (type: Entry['type'], slug: string) => graph.find(type, slug)?.entry;
  const faultyTarget = createFaultyTargetLookup(input);
  for (const record of graph.records) {
    const { entry } = record;
    let parts = findWithheldParts(entry, lookup, { today });
    const faulty = faultyRequirement(parts, record, faultyTarget);
    if (faulty) {
      yield createEntryFinding(record.raw, faulty.fault);
      // What else is amiss is told at once, as it will be once the other entry is mended.
      const mended: typeof lookup = (type, slug) =>
        lookup(type, slug) ?? faultyTarget({ type, slug })?.entry;
      parts = findWithheldParts(entry, mended, { today });
    }
    for (const part of parts) {
      const finding = findingOf(part, record);
      if (finding) yield createEntryFinding(record.raw, finding);
    }
    yield* missingConsents(parts, record, today);
    if (parts.every(({ reason }) => reason !== 'name')) yield* endingConsents(record, today);
  }
}

type Fault = Parameters<typeof createEntryFinding>[1];

/** The finding of a part by itself; consents are put together by their scope. */
function findingOf(part: WithheldPart, { raw, omittedDefaults }: EntryRecord): Fault | undefined {
  const { reason, path } = part;
  const isOmitted = (at: FieldPath): boolean => omittedDefaults.has(toPathKey(at));
  switch (reason) {
    case 'name':
      return { code: 'entry-not-shown', variant: 'name', path, target: 'key' };
    case 'reference':
      // Inside an entry the reference itself has been reported.
      return path.length === 1 && isRequired(raw.files.type, path)
        ? { code: 'entry-not-shown', path, target: 'value' }
        : undefined;
    case 'off':
      return isOmitted(path)
        ? { code: 'rail-off', variant: 'unsaid', severity: 'warning', path, target: 'key' }
        : { code: 'rail-off', severity: 'notice', path, target: 'value' };
    case 'visibility':
      // Whoever wrote that a node is closed knows.
      return isOmitted(path)
        ? { code: 'no-visibility', variant: 'part', severity: 'warning', path, target: 'key' }
        : undefined;
    case 'hidden':
    case 'coarsened':
      return placeFinding(part, isOmitted([...path, 'precision']));
    case 'consent':
      return undefined;
  }
}

/** What an entry requires and is not shown for its errors alone: to close what points there would be wrong advice. */
function faultyRequirement(
  parts: readonly WithheldPart[],
  { raw, facts }: EntryRecord,
  faultyTarget: (target: { type: Entry['type']; slug: string }) => FaultyTarget | undefined,
): { readonly fault: Fault } | undefined {
  const [part] = parts;
  if (part?.reason !== 'reference' || part.path.length !== 1) return undefined;
  const [key] = part.path;
  if (!isRequired(raw.files.type, part.path)) return undefined;
  const reference = facts.references.find(({ path }) => path.length === 1 && path[0] === key);
  const target = reference && faultyTarget(reference.value);
  if (!target) return undefined;
  const near = target.file === undefined ? {} : { nearest: target.file };
  const fault = {
    code: 'entry-not-shown',
    variant: 'faulty',
    path: part.path,
    target: 'value',
  } as const;
  return { fault: { ...fault, ...near } };
}

const requiredReferences: Readonly<Record<string, string>> = {
  recording: 'of',
  campaign: 'organization',
  site: 'organization',
};

function isRequired(type: string, [key]: FieldPath): boolean {
  return requiredReferences[type] === key;
}

function placeFinding(
  part: Extract<WithheldPart, { reason: 'hidden' | 'coarsened' }>,
  isOmitted: boolean,
): Fault {
  const fault = { code: 'place-coarsened', path: part.path, target: 'key' } as const;
  const severity = isOmitted ? 'warning' : 'notice';
  if (part.reason === 'hidden') return { ...fault, severity, variant: 'hidden' };
  const name = nameIn(part.shown);
  return { ...fault, severity, ...(name ? { variant: 'as', values: { name } } : {}) };
}

/** What a place is shown as, where it has one name. */
function nameIn(shown: unknown): string | undefined {
  const name =
    typeof shown === 'object' && shown !== null && 'name' in shown ? shown.name : undefined;
  if (typeof name === 'string') return name;
  const texts: readonly unknown[] =
    typeof name === 'object' && name !== null ? Object.values(name) : [];
  const [first] = texts;
  return typeof first === 'string' ? first : undefined;
}

/** Fields that wait for a consent, one finding for each scope. */
function* missingConsents(
  parts: readonly WithheldPart[],
  { raw, entry }: EntryRecord,
  today: string,
): Generator<Finding> {
  const byScope = new Map<ConsentScope, FieldPath[]>();
  for (const part of parts)
    if (part.reason === 'consent')
      byScope.set(part.scope, [...(byScope.get(part.scope) ?? []), part.path]);
  for (const [scope, paths] of byScope) {
    const state = stateOf(consentsIn(entry), scope, today);
    const [path = []] = paths;
    yield createEntryFinding(raw, {
      code: 'consent-missing',
      variant: state,
      ...(state === 'withdrawn' ? { severity: 'notice' as const } : {}),
      path,
      target: 'key',
      values: {
        scope: scopeToGive(consentsIn(entry), scope, today),
        fields: paths.map((each) => each.join('.')).join(', '),
      },
    });
  }
}

/** Why no consent of a scope is in force. */
function stateOf(consents: readonly Consent[], scope: ConsentScope, today: string): string {
  const own = consents.filter((consent) => consent.scope === scope);
  if (own.length === 0) return 'none';
  if (hasConsent(consents, scope, today)) return 'others'; // voice or image of somebody in the recording
  if (own.some(({ withdrawn }) => withdrawn !== undefined)) return 'withdrawn';
  return own.some(({ until }) => until !== undefined && until < today) ? 'ended' : 'later';
}

/** The scope of the consent that is missing: of a recording it may be that of a voice or an image. */
function scopeToGive(
  consents: readonly Consent[],
  scope: ConsentScope,
  today: string,
): ConsentScope {
  if (!hasConsent(consents, scope, today)) return scope;
  const others = new Set(consents.map((consent) => consent.scope));
  return [...others].find((other) => !hasConsent(consents, other, today)) ?? scope;
}

/** Consents that are in force today and will not be in a month. */
function* endingConsents({ raw, entry }: EntryRecord, today: string): Generator<Finding> {
  const consents = consentsIn(entry);
  if (consents.length === 0 || raw.isClosed || raw.visibility === 'allies') return;
  const [now, soon] = [
    createConsentCheck(entry, today),
    createConsentCheck(entry, addDays(today, soonDays)),
  ];
  for (const scope of new Set(consents.map((consent) => consent.scope)))
    if (now(scope) && !soon(scope)) {
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

function consentsIn(entry: Entry): readonly Consent[] {
  return 'consents' in entry ? (entry.consents ?? []) : [];
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
