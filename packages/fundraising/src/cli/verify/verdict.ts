import { computeKeyFingerprint } from '../../signing/compute-key-fingerprint.ts';
import type { DocumentFacts, VerifyOptions } from '../../signing/verify-document.ts';
import type { Compared, ComparedDocument, DocumentProblem, Report } from '../verify-report.ts';
import type { VerifierState } from './verifier-state.ts';

/** What is asked of what is published. */
export interface VerifyRequest {
  /** A page, the folder of a manifest, or a signed file. */
  readonly address: string;
  /** Where the manifest is; looked for where it is missing. */
  readonly manifest: string | undefined;
  readonly keys: readonly string[];
  readonly needed: number;
  /** The day before which nothing must have been signed. */
  readonly after: string | undefined;
  /** Signed revocations. */
  readonly revocations: readonly string[];
  /** The file of what is seenDocuments. */
  readonly statePath: string;
}

/** What is known before anything is compared. */
export interface VerifyContext {
  readonly request: VerifyRequest;
  readonly memory: VerifierState;
  readonly revoked: readonly string[];
  /** The given keys that were not revoked. */
  readonly trusted: readonly string[];
  readonly now: string;
  readonly signal: AbortSignal;
}

/** A part of a report, and what is to be seenDocuments of it. */
export type Verdict = Pick<Report, 'problems' | 'files'> & {
  readonly compared?: Compared;
  readonly seenDocuments?: VerifierState['seen'];
};

/** How a document is checked. */
export function toVerifyOptions({ request, revoked, now }: VerifyContext): VerifyOptions {
  return { keys: request.keys, needed: request.needed, revoked, now };
}

/** The facts of a document for a report. */
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

/** What a memory keeps of a document. */
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

/** Whether it was signed before the day of `--after`. */
export function checkIssueDate(
  { issuedAt }: Pick<DocumentFacts, 'issuedAt'>,
  { request: { after } }: VerifyContext,
): DocumentProblem[] {
  return after !== undefined && issuedAt.slice(0, 10) < after ? [failure('too-old')] : [];
}

/** That something is wrong with a document. */
export function failure(reason: DocumentProblem['reason']): DocumentProblem {
  return { outcome: 'failed', reason };
}
