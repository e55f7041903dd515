import { findWithheldParts, type Entry, type FieldPath, type WithheldPart } from '@comunal/schemas';
import type { EntryRecord } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import { toPathKey } from '../validate/collect-omitted-defaults.ts';
import type { Fault } from '../validate/fault.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { CheckInput } from './check-input.ts';
import { checkConsentEndsSoon } from './consent-ends-soon.ts';
import { checkConsentMissing, checkPictureConsentMissing } from './consent-missing.ts';
import {
  checkArticleNotShown,
  checkEntryNotShown,
  findFaultyRequirement,
} from './entry-not-shown.ts';
import { createFaultyTargetLookup } from './faulty-target-lookup.ts';
import { checkPartVisibility } from './no-visibility.ts';
import { checkPlaceCoarsened } from './place-coarsened.ts';
import { checkRailOff } from './rail-off.ts';
import { checkSafetyNotReviewed } from './safety-not-reviewed.ts';

/**
 * Walks what will be withheld of visible entries, and why: each reason is reported by the file of its code. It is reported
 * before anything is published, since nobody misses it on a page.
 */
export function* checkWithheldParts(input: CheckInput): Generator<Finding> {
  const { graph, today } = input;
  const lookup = (type: Entry['type'], slug: string) => graph.find(type, slug)?.entry;
  const getFaultyTarget = createFaultyTargetLookup(input);
  for (const record of graph.records) {
    const { raw, entry } = record;
    let parts = findWithheldParts(entry, lookup, { today });
    const faultyRequirement = findFaultyRequirement(parts, record, getFaultyTarget);
    if (faultyRequirement) {
      yield createEntryFinding(raw, faultyRequirement);
      // What else is wrong is reported at once, as it will be once the other entry is mended.
      const mendedLookup: typeof lookup = (type, slug) =>
        lookup(type, slug) ?? getFaultyTarget({ type, slug })?.entry;
      parts = findWithheldParts(entry, mendedLookup, { today });
    }
    const broken = listBrokenReferences(record, lookup);
    for (const part of parts) {
      // It has been reported already, and what to do about it.
      const isReported = part.reason === 'reference' && broken.has(toPathKey(part.path));
      const fault = isReported ? undefined : createFault(part, record, today);
      if (fault) yield createEntryFinding(raw, fault);
    }
    yield* checkConsentMissing(parts, record, today);
    yield* checkSafetyNotReviewed(parts, record);
    if (parts.every(({ reason }) => reason !== 'name' && reason !== 'testimony'))
      yield* checkConsentEndsSoon(record, today);
  }
}

/** The paths of references to entries that do not exist. */
function listBrokenReferences(
  { facts }: EntryRecord,
  lookup: (type: Entry['type'], slug: string) => Entry | undefined,
): ReadonlySet<string> {
  const broken = facts.references.filter(({ value }) => !lookup(value.type, value.slug));
  return new Set(broken.map(({ path }) => toPathKey(path)));
}

/** The fault of one part. Missing consents and languages have none: they are put together. */
function createFault(
  part: WithheldPart,
  { raw, entry, omittedDefaults }: EntryRecord,
  today: string,
): Fault | undefined {
  const { path } = part;
  const isOmitted = (field: FieldPath): boolean => omittedDefaults.has(toPathKey(field));
  switch (part.reason) {
    case 'name':
    case 'reference':
      return checkEntryNotShown(part, raw);
    case 'testimony':
      return checkArticleNotShown(path, entry, today);
    case 'off':
      return checkRailOff(path, isOmitted(path));
    case 'visibility':
      // Whoever wrote that a node is closed knows.
      return isOmitted(path) ? checkPartVisibility(path) : undefined;
    case 'hidden':
    case 'coarsened':
      return checkPlaceCoarsened(part, isOmitted([...path, 'precision']));
    case 'picture':
      return checkPictureConsentMissing(path, entry, today);
    case 'consent':
    case 'language':
      return undefined;
  }
}
