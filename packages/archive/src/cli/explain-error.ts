import { isArchiveError } from '../archive-error.ts';
import type { ArchiveTexts } from './texts.ts';

/**
 * Explains an error of this client and what to do about it; undefined for any other error.
 *
 * @param thrown - Anything that was caught.
 * @param texts - In the language of the command.
 * @param subject - The item or file that the call was about.
 */
export function explainArchive(
  thrown: unknown,
  { t }: ArchiveTexts,
  subject = '',
): string | undefined {
  if (!isArchiveError(thrown)) return undefined;
  const { code, detail } = thrown;
  switch (code) {
    case 'network':
    case 'timed-out':
    case 'stalled':
      return t('archive:failure.unreachable', {
        why: /\b[A-Z_]{5,}\b/.exec(detail ?? '')?.[0] ?? code,
      });
    case 'unavailable':
    case 'over-limit':
    case 'rate-limited':
      return t('archive:failure.busy');
    case 'spam':
      return t('archive:failure.spam');
    case 'unauthorized':
      return t('archive:failure.unauthorized');
    case 'forbidden':
      return t('archive:failure.forbidden');
    case 'dark':
      return t('archive:status.dark');
    case 'not-found':
      return t('archive:failure.notFound', { item: subject || thrown.request.path });
    case 'bad-identifier':
      return t('archive:wrong.identifier', { identifier: subject });
    case 'file-exists':
      return t('archive:failure.fileExists', { file: subject });
    case 'wrong-checksum':
      return t('archive:failure.checksum');
    case 'test-failed':
      return t('archive:failure.testFailed');
    case 'file-changed':
    case 'file-unreadable':
      return t('archive:failure.fileChanged', { file: subject });
    case 'not-json':
    case 'unexpected-response':
    case 'response-too-large':
    case 'redirect':
      return t('archive:failure.notArchive', { code });
    case 'bad-address':
    case 'insecure-address':
      return t('archive:failure.address');
    default:
      return t('archive:failure.other', {
        code,
        why: detail ? `: ${detail.replace(/\.$/, '')}` : '',
      });
  }
}
