import { CliError, printable, waitFor } from '@comunal/command';
import { isComunalHttpError } from '@comunal/http';
import type { ImportSession } from '../open-import.ts';

/** Which server was read. */
export interface ReadServer {
  /** Its host. */
  readonly host: string;
  /** What kind of server it should be: `PeerTube`. */
  readonly software: string;
  /** The address that was passed to the command. */
  readonly address: string;
}

/**
 * Explains why a server could not be read.
 *
 * @returns what to throw in place of `thrown`: the same, where it is nothing about a server.
 */
export function explainServerError(
  thrown: unknown,
  { host, software, address }: ReadServer,
  { texts }: ImportSession,
): unknown {
  if (!isComunalHttpError(thrown)) return thrown;
  const { code, status = '', detail = '', retryAfterSeconds } = thrown;
  const { t } = texts;
  const server = printable(host);
  const fail = (text: string) => new CliError(1, text);
  switch (code) {
    case 'network':
    case 'timed-out':
    case 'stalled': {
      // Of what the system says, its code alone is kept, such as ENOTFOUND.
      const why = /\b[A-Z_]{5,}\b/.exec(detail)?.[0] ?? code;
      return fail(t('formats:import.server.error.unreachable', { server, why }));
    }
    case 'unavailable':
    case 'server':
    case 'locked':
      return fail(t('formats:import.server.error.unavailable', { server, status }));
    case 'rate-limited': {
      const time = waitFor(texts, retryAfterSeconds);
      return fail(t('formats:import.server.error.rateLimited', { server, time }));
    }
    case 'not-found':
      return fail(
        t('formats:import.server.error.notFound', { server, address: printable(address) }),
      );
    case 'unauthorized':
    case 'forbidden':
      return fail(
        t('formats:import.server.error.forbidden', { server, address: printable(address) }),
      );
    case 'redirect':
      return fail(t('formats:import.server.error.redirect', { server }));
    default:
      return fail(
        t('formats:import.server.error.other', {
          server,
          software,
          why: `${code} ${status}`.trim(),
        }),
      );
  }
}
