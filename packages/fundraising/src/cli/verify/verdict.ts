import { computeKeyFingerprint } from '../../signing/compute-key-fingerprint.ts';
import type { DocumentFacts, VerifyOptions } from '../../signing/verify-document.ts';
import type { Compared, ComparedDocument, DocumentProblem, Report } from '../verify-report.ts';
import type { VerifierState } from './verifier-state.ts';

/** Options of a verification. */
export interface VerifyRequest {
  /** A page, the folder of a manifest, or a signed file. */
  readonly address: string;
  /** The URL or file of the manifest. It is searched where it is missing. */
  readonly manifest: string | undefined;
  readonly keys: readonly string[];
  readonly needed: number;
  /** Documents that were signed before this day fail. */
  readonly after: string | undefined;
  /** Signed revocations. */
  readonly revocations: readonly string[];
  /** Path of the state file. */
  readonly statePath: string;
}

/** Everything that is known before files are compared. */
export interface VerifyContext {
  readonly request: VerifyRequest;
  readonly verifierState: VerifierState;
  readonly revoked: readonly string[];
  /** The keys of the request that are not revoked. */
  readonly trusted: readonly string[];
  readonly now: string;
  readonly signal: AbortSignal;
}

/** A part of a report, and what to add to the state file. */
export type Verdict = Pick<Report, 'problems' | 'files'> & {
  readonly compared?: Compared;
  readonly seenDocuments?: VerifierState['seen'];
};

/** Converts the context to options of `verifyCampaign` and `verifyManifest`. */
export function toVerifyOptions({ request, revoked, now }: VerifyContext): VerifyOptions {
  return { keys: request.keys, needed: request.needed, revoked, now };
}

/** Describes a document for a report. */
export async function describeDocument({
  name,
  sequence,
  issuedAt,
  expiresAt,
  signedBy,
}: DocumentFacts): Promise<ComparedDocument> {
  const signers = await Promise.all(
    signedBy.map(async (key) => ({ key, fingerprint: await computeKeyFingerprint(key) })),
  );
  return { name, sequence, issuedAt, expiresAt, signedBy: signers };
}

/** Converts a document to entries of the state file. */
export function toSeenDocuments(
  kind: Compared['kind'],
  {
    name,
    sequence,
    signedBy,
    sha256,
  }: Pick<DocumentFacts, 'name' | 'sequence' | 'signedBy'> & { readonly sha256?: string },
): VerifierState['seen'] {
  return signedBy.map((key) => ({
    key,
    kind,
    name,
    sequence,
    ...(sha256 !== undefined && { sha256 }),
  }));
}

/** Reports a document that was signed before the day of `--after`. */
export function checkIssueDate(
  { issuedAt }: Pick<DocumentFacts, 'issuedAt'>,
  { request: { after } }: VerifyContext,
): DocumentProblem[] {
  return after !== undefined && issuedAt.slice(0, 10) < after ? [failure('too-old')] : [];
}

/** Creates a problem of a document. */
export function failure(reason: DocumentProblem['reason']): DocumentProblem {
  return { outcome: 'failed', reason };
}
