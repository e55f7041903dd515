import {
  createConsentCheck,
  type Entry,
  type FieldPath,
  type WithheldPart,
} from '@comunal/schemas';
import type { EntryId, EntryRecord } from '../link/content-graph.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import type { Fault } from '../validate/fault.ts';
import { getConsents } from './consent-missing.ts';
import type { FaultyTarget } from './faulty-target-lookup.ts';

/** Reports `entry-not-shown`: a person without a consent to the name, or an entry whose required reference leads to none that is visible. */
export function checkEntryNotShown(
  { reason, path }: Extract<WithheldPart, { reason: 'name' | 'reference' }>,
  { files }: RawEntry,
): Fault | undefined {
  if (reason === 'name') return { code: 'entry-not-shown', variant: 'name', path, target: 'key' };
  // Inside an entry the reference itself has been reported.
  return path.length === 1 && isRequired(files.type, path)
    ? { code: 'entry-not-shown', path, target: 'value' }
    : undefined;
}

/** Reports `entry-not-shown`: a testimony without a consent in force, or an article with a consent that is no longer in force. */
export function checkArticleNotShown(path: FieldPath, entry: Entry, today: string): Fault {
  const variant = getVariant(entry, today);
  return {
    code: 'entry-not-shown',
    variant,
    ...(variant === 'consentWithdrawn' ? { severity: 'notice' } : {}),
    path,
    target: 'key',
  };
}

function getVariant(
  entry: Entry,
  today: string,
): 'testimony' | 'consentWithdrawn' | 'consentLapsed' {
  const isInForce = createConsentCheck(entry, today);
  const lapsed = getConsents(entry).filter(({ scope }) => !isInForce(scope));
  if (lapsed.length === 0) return 'testimony';
  const isWithdrawn = lapsed.some(({ withdrawn }) => withdrawn !== undefined);
  return isWithdrawn ? 'consentWithdrawn' : 'consentLapsed';
}

/** Finds the required entry that only its own errors keep from being visible: to close what refers to it would be wrong advice. */
export function findFaultyRequirement(
  parts: readonly WithheldPart[],
  { raw, facts }: EntryRecord,
  getFaultyTarget: (target: EntryId) => FaultyTarget | undefined,
): Fault | undefined {
  const [part] = parts;
  if (part?.reason !== 'reference' || part.path.length !== 1) return undefined;
  const [key] = part.path;
  if (!isRequired(raw.files.type, part.path)) return undefined;
  const reference = facts.references.find(({ path }) => path.length === 1 && path[0] === key);
  const target = reference && getFaultyTarget(reference.value);
  if (!target) return undefined;
  const nearest = target.file === undefined ? {} : { nearest: target.file };
  return {
    code: 'entry-not-shown',
    variant: 'faulty',
    path: part.path,
    target: 'value',
    ...nearest,
  };
}

const requiredReferences: Readonly<Record<string, string>> = {
  recording: 'of',
  campaign: 'organization',
  site: 'organization',
};

function isRequired(type: string, [key]: FieldPath): boolean {
  return requiredReferences[type] === key;
}
