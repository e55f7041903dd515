import { isComunalHttpError } from '@comunal/http';
import { loggedOutCodes, toHost } from '../server-answer.ts';
import { StepError, type StepErrorOptions } from '../engine/step-error.ts';

/**
 * The codes of the failures of `publish-recording`; the sentence of each is `wrong.CODE` in the messages of `publish`.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `not-public` | The recording is not public, or no longer. | Nothing: it stays closed. Make it public first. |
 * | `no-consents` | The recording has no consents. | Write those that people have given into the entry. |
 * | `consent-not-in-force` | A consent was withdrawn, has ended, or does not cover the recording. | Respect it. |
 * | `not-https` | The address of the server does not begin with `https://`, so that no entry can name it. | Correct `peertube.baseUrl`. |
 * | `not-shown` | What the recording is of is not public. | Make that public first. |
 * | `no-file` | The file is not there, or cannot be read. | Correct the path. |
 * | `captions-missing`, `captions-wrong` | A caption file is not there, or browsers show nothing of it. | Mend it. |
 * | `not-confirmed`, `other-item` | The identifier of the item was not typed once more, or differs from that of the entry. | Type it again. |
 * | `no-archive`, `no-channel` | The configuration lacks the Archive, or names no channel of this account. | Complete it. |
 * | `clean-not-installed`, `clean-failed`, `no-ffmpeg`, `ffmpeg-failed` | The file could not be cleaned or cut. | See the sentence. |
 * | `disk-full` | The disk has too little room. | Make room, then retry the run. |
 * | `log-in-again`, `archive-keys` | A server no longer takes the log-in, or the keys. | Log in again, then retry the run. |
 * | `unreachable` | A server does not answer, or is busy. | Transient: the run tries again by itself. |
 * | `refused` | A server refuses. | See `values.serverCode`. |
 * | `video-gone` | Somebody has deleted the video meanwhile. | Cancel the run and begin anew. |
 * | `copy-gone` | The entry names a video that is no longer on the server. | Remove the copy from the entry, then retry. |
 * | `video-closed` | The video that the entry names is not public on the server, and somebody said that it stays so. | Publish again to be asked anew. |
 * | `video-stays` | The run was cancelled after the video had become public. | Delete it on the server, if it has to go. |
 * | `transcoding-failed`, `transcoding-slow` | The server could not convert the video, or takes more than a week. | Ask its people. |
 * | `edit-by-hand` | The entry cannot be edited without losing something. | Add the copy by hand, then retry. |
 * | `build-failed` | The command that builds the site has failed. | Run it by hand, mend it, then retry. |
 */
export type PublishErrorCode =
  | 'not-public'
  | 'no-consents'
  | 'consent-not-in-force'
  | 'not-shown'
  | 'not-https'
  | 'no-file'
  | 'captions-missing'
  | 'captions-wrong'
  | 'not-confirmed'
  | 'other-item'
  | 'no-archive'
  | 'no-channel'
  | 'clean-not-installed'
  | 'clean-failed'
  | 'no-ffmpeg'
  | 'ffmpeg-failed'
  | 'disk-full'
  | 'log-in-again'
  | 'archive-keys'
  | 'unreachable'
  | 'refused'
  | 'video-gone'
  | 'copy-gone'
  | 'video-closed'
  | 'video-stays'
  | 'transcoding-failed'
  | 'transcoding-slow'
  | 'edit-by-hand'
  | 'build-failed';

/** Creates the failure of a step of a publication. It holds no secret and nothing closed. */
export function createPublishError(
  code: PublishErrorCode,
  values: Readonly<Record<string, string | number>> = {},
  options: Pick<StepErrorOptions, 'isTransient' | 'retryAfterSeconds'> = {},
): StepError {
  return new StepError(code, { values, ...options });
}

/** Whether a value is the failure of a step with this code. */
export function hasCode(thrown: unknown, code: PublishErrorCode): boolean {
  return thrown instanceof StepError && thrown.code === code;
}

/** Does work with a server, and turns its failures into those of a step. */
export async function withServer<Result>(
  { name, address }: { readonly name: 'peertube' | 'archive'; readonly address: string },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    if (!isComunalHttpError(thrown)) throw thrown;
    const { code, status } = thrown;
    const server = toHost(address);
    const values = { server, serverCode: status === undefined ? code : `${code}, ${status}` };
    if (loggedOutCodes.has(code))
      throw createPublishError(name === 'archive' ? 'archive-keys' : 'log-in-again', { server });
    if (code === 'file-unreadable') throw createPublishError('no-file', { file: '' });
    // A server error of PeerTube is often that of the moment in which it prepares a new video for streaming.
    const isTransient = thrown.shouldRetry() || code === 'server' || code === 'over-limit';
    throw createPublishError(isTransient ? 'unreachable' : 'refused', values, {
      isTransient,
      retryAfterSeconds: thrown.retryAfterSeconds,
    });
  }
}
