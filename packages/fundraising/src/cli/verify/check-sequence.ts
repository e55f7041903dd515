import { canonicalJson } from '../../signing/canonical-json.ts';
import { isDocumentName } from '../../signing/signed-document.ts';
import type { DocumentFacts } from '../../signing/verify-document.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { DocumentProblem } from '../verify-report.ts';
import { sha256Hex } from '../../node/sha256-hex.ts';
import { isUrl } from '../parse-url.ts';
import { getHighestSequence, hasDuplicateSequence, type VerifierState } from './verifier-state.ts';
import { failure, toSeenDocuments, type VerifyContext } from './verdict.ts';

/** Whether a manifest is the newest that was seen, and what is to be seenDocuments of it. */
export interface SequenceVerdict {
  readonly problems: readonly DocumentProblem[];
  readonly seenDocuments: VerifierState['seen'];
}

/**
 * Holds a manifest against those that were seen of its base and of the address that was asked. The address counts as well: an
 * older manifest, of a folder above or below, may be put where the newer one stood.
 */
export function checkSequence(
  { manifest, ...facts }: DocumentFacts & { readonly manifest: Manifest },
  { request: { address }, memory, trusted }: VerifyContext,
): SequenceVerdict {
  const { sequence, issuedAt, expiresAt, signedBy } = facts;
  const sha256 = sha256Hex(
    new TextEncoder().encode(canonicalJson({ manifest, issuedAt, expiresAt })),
  );
  const names = [...new Set([facts.name, ...nameOf(address)])];
  const documents = names.map((name) => ({ kind: 'manifest', name, sequence, sha256 }) as const);
  const isOld = documents.some(
    (document) => sequence < getHighestSequence(memory, document, trusted),
  );
  const isSecond = documents.some((document) => hasDuplicateSequence(memory, document, trusted));
  return {
    problems: isOld ? [failure('older-than-seen')] : isSecond ? [failure('second-of-number')] : [],
    seenDocuments: documents.flatMap(({ name }) =>
      toSeenDocuments('manifest', { name, sequence, signedBy, sha256 }),
    ),
  };
}

/** An address as a name in a memory; nothing for a file, or an address that is too long. */
function nameOf(address: string): string[] {
  if (!isUrl(address)) return [];
  const url = new URL(address);
  url.hash = '';
  return isDocumentName(url.href) ? [url.href] : [];
}
