import {
  hasConsent,
  type Consent,
  type ConsentScope,
  type Entry,
  type FieldPath,
  type WithheldPart,
} from '@comunal/schemas';
import type { EntryRecord } from '../link/content-graph.ts';
import { getPicture } from '../link/list-pictures.ts';
import type { Finding } from '../model/finding.ts';
import type { Fault } from '../validate/fault.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';

/** Reports `consent-missing`: fields that wait for a consent, in one finding for each scope. */
export function* checkConsentMissing(
  parts: readonly WithheldPart[],
  { raw, entry }: EntryRecord,
  today: string,
): Generator<Finding> {
  const consents = getConsents(entry);
  const pathsByScope = new Map<ConsentScope, FieldPath[]>();
  for (const part of parts)
    if (part.reason === 'consent')
      pathsByScope.set(part.scope, [...(pathsByScope.get(part.scope) ?? []), part.path]);
  for (const [scope, paths] of pathsByScope) {
    const state = getState(consents, scope, today);
    const [path = []] = paths;
    yield createEntryFinding(raw, {
      code: 'consent-missing',
      variant: state,
      ...(state === 'withdrawn' ? { severity: 'notice' as const } : {}),
      path,
      target: 'key',
      values: {
        scope: findScopeToGive(consents, scope, today),
        fields: paths.map((each) => each.join('.')).join(', '),
      },
    });
  }
}

/** Reports `consent-missing`: a picture of recognisable people without a consent of theirs in force. */
export function checkPictureConsentMissing(path: FieldPath, entry: Entry, today: string): Fault {
  const state = getState(getPicture(entry, path)?.consents ?? [], 'image', today);
  return {
    code: 'consent-missing',
    variant: pictureVariants[state],
    ...(state === 'withdrawn' ? { severity: 'notice' } : {}),
    path,
    target: 'key',
    values: { scope: 'image', fields: path.join('.') },
  };
}

const pictureVariants = {
  none: 'picture',
  withdrawn: 'pictureWithdrawn',
  ended: 'pictureLapsed',
  later: 'pictureLapsed',
  others: 'pictureLapsed',
} as const;

/** Why no consent is in force. `others` is about somebody else in the recording or the picture. */
type ConsentState = 'none' | 'withdrawn' | 'ended' | 'later' | 'others';

/** The consents that an entry holds; none for a type without them. */
export function getConsents(entry: Entry): readonly Consent[] {
  return 'consents' in entry ? (entry.consents ?? []) : [];
}

/** Why no consent of a scope is in force. */
function getState(consents: readonly Consent[], scope: ConsentScope, today: string): ConsentState {
  const own = consents.filter((consent) => consent.scope === scope);
  if (own.length === 0) return 'none';
  if (hasConsent(consents, scope, today)) return 'others'; // voice or image of somebody in the recording
  if (own.some(({ withdrawn }) => withdrawn !== undefined)) return 'withdrawn';
  return own.some(({ until }) => until !== undefined && until < today) ? 'ended' : 'later';
}

/** Finds the scope of the consent that is missing: of a recording it may be that of a voice or an image. */
function findScopeToGive(
  consents: readonly Consent[],
  scope: ConsentScope,
  today: string,
): ConsentScope {
  if (!hasConsent(consents, scope, today)) return scope;
  const scopes = new Set(consents.map((consent) => consent.scope));
  return [...scopes].find((each) => !hasConsent(consents, each, today)) ?? scope;
}
