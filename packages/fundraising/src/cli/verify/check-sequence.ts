import { canonicalJson } from '../../signing/canonical-json.ts';
import { isDocumentName } from '../../signing/signed-document.ts';
import type { DocumentFacts } from '../../signing/verify-document.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { DocumentProblem } from '../verify-report.ts';
import { sha256Hex } from '../../node/sha256-hex.ts';
import { isUrl } from '../parse-url.ts';
import { getHighestSequence, hasDuplicateSequence, type VerifierState } from './verifier-state.ts';
import { failure, toSeenDocuments, type VerifyContext } from './verdict.ts';

/** Whether a manifest is the newest that was seen, and what to add to the state file. */
export interface SequenceVerdict {
  readonly problems: readonly DocumentProblem[];
  readonly seenDocuments: VerifierState['seen'];
}

/**
 * Compares the sequence of a manifest with those seen for its base and for the requested URL. The URL counts as well: an older
 * manifest of a folder above or below may have replaced the newer one.
 */
export function checkSequence(
  { manifest, ...facts }: DocumentFacts & { readonly manifest: Manifest },
  { request: { address }, verifierState, trusted }: VerifyContext,
): SequenceVerdict {
  const { sequence, issuedAt, expiresAt, signedBy } = facts;
  const sha256 = sha256Hex(
    new TextEncoder().encode(canonicalJson({ manifest, issuedAt, expiresAt })),
  );
  const names = [...new Set([facts.name, ...getUrlName(address)])];
  const documents = names.map((name) => ({ kind: 'manifest', name, sequence, sha256 }) as const);
  const isOld = documents.some(
    (document) => sequence < getHighestSequence(verifierState, document, trusted),
  );
  const isSecond = documents.some((document) =>
    hasDuplicateSequence(verifierState, document, trusted),
  );
  return {
    problems: isOld
      ? [failure('older-than-seen')]
      : isSecond
        ? [failure('duplicate-sequence')]
        : [],
    seenDocuments: documents.flatMap(({ name }) =>
      toSeenDocuments('manifest', { name, sequence, signedBy, sha256 }),
    ),
  };
}

/** Returns a URL as a name for the state file; nothing for a file, or for a URL that is too long. */
function getUrlName(address: string): string[] {
  if (!isUrl(address)) return [];
  const url = new URL(address);
  url.hash = '';
  return isDocumentName(url.href) ? [url.href] : [];
}
