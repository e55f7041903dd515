import { canonicalJson } from '../../signing/canonical-json.ts';
import { isDocumentName } from '../../signing/signed-document.ts';
import type { DocumentFacts } from '../../signing/verify-document.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { DocumentProblem } from '../report.ts';
import { sha256Of } from '../../node/sha256-of.ts';
import { isAddress } from '../address.ts';
import { highestSequence, isSecondOfNumber, type Memory } from './memory.ts';
import { failure, rememberedOf, type VerifyState } from './verdict.ts';

/** Whether a manifest is the newest that was seen, and what is to be remembered of it. */
export interface JudgedSequence {
  readonly problems: readonly DocumentProblem[];
  readonly remembered: Memory['seen'];
}

/**
 * Holds a manifest against those that were seen of its base and of the address that was asked. The address counts as well: an
 * older manifest, of a folder above or below, may be put where the newer one stood.
 */
export function judgeSequence(
  { manifest, ...facts }: DocumentFacts & { readonly manifest: Manifest },
  { request: { address }, memory, trusted }: VerifyState,
): JudgedSequence {
  const { sequence, issuedAt, expiresAt, signedBy } = facts;
  const sha256 = sha256Of(
    new TextEncoder().encode(canonicalJson({ manifest, issuedAt, expiresAt })),
  );
  const names = [...new Set([facts.name, ...nameOf(address)])];
  const documents = names.map((name) => ({ kind: 'manifest', name, sequence, sha256 }) as const);
  const isOld = documents.some((document) => sequence < highestSequence(memory, document, trusted));
  const isSecond = documents.some((document) => isSecondOfNumber(memory, document, trusted));
  return {
    problems: isOld ? [failure('older-than-seen')] : isSecond ? [failure('second-of-number')] : [],
    remembered: documents.flatMap(({ name }) =>
      rememberedOf('manifest', { name, sequence, signedBy, sha256 }),
    ),
  };
}

/** An address as a name in a memory; nothing for a file, or an address that is too long. */
function nameOf(address: string): string[] {
  if (!isAddress(address)) return [];
  const url = new URL(address);
  url.hash = '';
  return isDocumentName(url.href) ? [url.href] : [];
}
