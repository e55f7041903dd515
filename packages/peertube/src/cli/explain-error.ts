import { explainFile, waitFor } from '@comunal/command';
import { isPeerTubeError, type PeerTubeError } from '../peertube-error.ts';
import { formatServerMessage } from './format-server-message.ts';
import type { CliSession } from './cli-session.ts';

/**
 * Explains what went wrong, where, and what to do; undefined for an unexpected error.
 * @param subject - What the call was about, such as a video.
 */
export function explainError(
  thrown: unknown,
  session: CliSession,
  subject = '',
): string | undefined {
  const file = explainFile(thrown, session.context);
  if (file !== undefined) return file;
  return isPeerTubeError(thrown) ? explainPeerTubeError(thrown, session, subject) : undefined;
}

function explainPeerTubeError(error: PeerTubeError, session: CliSession, subject: string): string {
  const { server, texts } = session;
  const { t } = texts;
  const { code, detail, retryAfterSeconds } = error;
  const status = String(error.status ?? '');
  const why = formatServerMessage(error);
  switch (code) {
    case 'network':
    case 'timed-out':
    case 'stalled': {
      const cause = /\b[A-Z_]{5,}\b/.exec(detail ?? '')?.[0] ?? code;
      return t('peertube:failure.unreachable', { server, why: ` (${cause})` });
    }
    case 'unavailable':
      return t('peertube:failure.unavailable', { server, status });
    case 'server':
      return t('peertube:failure.server', { server, status });
    case 'rate-limited':
      return t('peertube:failure.rateLimited', { server, time: waitFor(texts, retryAfterSeconds) });
    case 'not-json':
    case 'unexpected-response':
    case 'response-too-large':
    case 'redirect':
    case 'invalid-client':
      return t('peertube:failure.notPeerTube', { server, reason: code });
    case 'locked':
      return t('peertube:failure.locked', { server });
    case 'token-file-open':
      return t('peertube:login.fileOpen', { path: session.tokensPath });
    case 'unauthorized':
    case 'invalid-token':
    case 'invalid-grant':
      return t('peertube:login.expired', { server });
    case 'forbidden': {
      // A server returns the id of the client only under its own name.
      const isOtherAddress = error.request.path === 'api/v1/oauth-clients/local';
      const key = isOtherAddress ? 'otherAddress' : 'forbidden';
      return t(`peertube:failure.${key}`, { server, why });
    }
    case 'not-found':
      return t('peertube:failure.notFound', { server, item: subject || error.request.path });
    case 'quota-reached':
      return t('peertube:failure.quota', { server });
    case 'too-large':
      return t('peertube:failure.tooLarge', { server });
    case 'unsupported-file':
      return t('peertube:failure.unsupportedFile', { server });
    case 'unreadable-video':
      return t('peertube:failure.unreadableVideo', { server });
    case 'max-instance-lives-limit-reached':
    case 'max-user-lives-limit-reached':
      return t('peertube:failure.livesFull', { server });
    case 'upload-stuck':
      return t('peertube:failure.stuck', { server });
    case 'too-many-tags':
      return t('peertube:wrong.tags');
    case 'unsupported-language':
      return t('peertube:wrong.captionLanguage', { value: subject });
    case 'bad-request':
    case 'conflict':
    case 'refused':
      if (error.status === 406) return t('peertube:failure.pageAddress', { server });
      return t('peertube:failure.refused', { server, why });
    default:
      return t('peertube:failure.other', { server, code, why });
  }
}
