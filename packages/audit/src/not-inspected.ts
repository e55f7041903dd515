import { getSystemErrorCode } from '@comunal/command';
import type { AuditCode } from './audit-codes.ts';
import { UnreadableFileError } from './files/read-once.ts';
import type { Observation } from './finding.ts';

/**
 * Says that something was not looked at, by the code of the failure. Its message may quote what the file holds, and is left out.
 *
 * @param thrown - What the file system, a parser or a rule threw.
 * @param codes - What was not looked for; left out, nothing was.
 */
export function toFailure(thrown: unknown, codes: readonly AuditCode[] = []): Observation {
  const cause = thrown instanceof UnreadableFileError ? thrown.cause : thrown;
  const failure = getSystemErrorCode(cause) ?? (cause instanceof Error ? cause.name : 'Error');
  return { code: 'not-inspected', detail: [failure, ...codes].join(' ') };
}
