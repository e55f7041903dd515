import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { apiPath, callApi } from '../call-api.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { isPeerTubeError } from '../peertube-error.ts';
import type { VideoId } from '../videos/video-id.ts';
import { readLanguage, writeLanguage } from '../vocabulary/language.ts';

/** The largest file that PeerTube accepts: 20 MiB. */
const maxBytes = 20_971_520;

/** Validates captions, and reads their language as BCP 47. */
export const captionSchema = z.pipe(
  z.looseObject({
    language: z.looseObject({ id: z.string(), label: z.string() }),
    automaticallyGenerated: z.optional(z.boolean()),
    captionPath: z.nullish(z.string()),
    fileUrl: z.nullish(z.string()),
    updatedAt: z.optional(z.string()),
  }),
  z.transform(({ language: { id, label }, ...rest }) => ({
    ...rest,
    language: readLanguage(id) ?? id,
    label,
  })),
);

const captionsSchema = z.looseObject({ data: z.array(captionSchema) });

/** The captions of a video in one language. */
export interface Caption {
  /** The language, as BCP 47. */
  readonly language: string;
  /** The server's English name of the language. */
  readonly label: string;
  /** Whether a machine wrote them; absent on older servers. */
  readonly automaticallyGenerated?: boolean | undefined;
  /** The path of the file below the server's address; absent where there is `fileUrl` alone. */
  readonly captionPath?: string | null | undefined;
  /** The address of the file; absent before PeerTube 7.1. */
  readonly fileUrl?: string | null | undefined;
  /** When they were changed last, in ISO 8601; absent on older servers. */
  readonly updatedAt?: string | undefined;
}

/** The calls about captions. A video has one file for each language. */
export interface PeerTubeCaptions {
  /**
   * Lists the captions of a video.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`, for a private video too.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const captions = await peertube.captions.list('wuzkHBJry2URbrzYF7oNaj');
   * for (const { language, automaticallyGenerated } of captions)
   *   console.log(language, automaticallyGenerated ? 'by a machine' : 'by people');
   * ```
   */
  list(id: VideoId, options?: CallOptions): Promise<readonly Caption[]>;
  /**
   * Replaces the captions in one language. The server checks only their name and size, and converts SubRip to WebVTT.
   * @param language - BCP 47. A region that PeerTube lacks is stored under the nearest language that it has, so `es-MX` and
   *   `es-AR` replace each other.
   * @param captions - WebVTT when the text begins with `WEBVTT`, else SubRip; UTF-8.
   * @param id - The video.
   * @param options - The signal that ends the call.
   * @throws `PeerTubeError`: `unsupported-language` when PeerTube has no language near it, `too-large` over 20 MiB; in both
   *   cases nothing is sent. And `server` (500) during the second or two in which a server prepares a new video for
   *   streaming: try again a moment later.
   *
   * @example
   * ```ts
   * import { readFile } from 'node:fs/promises';
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const webvtt = await readFile('palestra.pt.vtt', 'utf8');
   * await peertube.captions.put('wuzkHBJry2URbrzYF7oNaj', 'pt', webvtt);
   * ```
   */
  put(id: VideoId, language: string, captions: Blob | string, options?: CallOptions): Promise<void>;
  /**
   * Deletes the captions in one language.
   * @param id - The video: its number, UUID or short UUID.
   * @param language - The code that the server has for it, such as `es`.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found` when there are none.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.captions.delete('wuzkHBJry2URbrzYF7oNaj', 'pt');
   * ```
   */
  delete(id: VideoId, language: string, options?: CallOptions): Promise<void>;
  /**
   * Asks the server to transcribe a video, which takes minutes to hours. The captions then have `automaticallyGenerated`.
   * From PeerTube 6.2 on.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `bad-request` where transcription is disabled (`config.get().videoTranscription`), for a live, and
   *   for a video that has captions in any language (`serverCode` `video_already_has_captions`), also by force; `conflict`
   *   while it is being transcribed.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.captions.generate('wuzkHBJry2URbrzYF7oNaj');
   * ```
   */
  generate(
    id: VideoId,
    options?: CallOptions & {
      /**
       * Begins anew also where the server takes the video for being transcribed, as after a crash of its runner; for
       * administrators (`forbidden`). @defaultValue false
       */
      readonly forceTranscription?: boolean | undefined;
    },
  ): Promise<void>;
}

/**
 * Creates the captions API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createCaptions } from '@comunal/peertube';
 *
 * const captions = createCaptions(connect({ baseUrl: 'https://tubo.example' }));
 * const languages = (await captions.list(42)).map(({ language }) => language);
 * ```
 */
export function createCaptions(connection: PeerTubeConnection): PeerTubeCaptions {
  const createLanguageError = (language: string, more = {}) =>
    connection.createError(
      'unsupported-language',
      `PeerTube has no captions in "${language}".`,
      more,
    );
  const toPath = (id: VideoId, language: string): string => {
    const { id: peertubeLanguage } = writeLanguage(language);
    if (peertubeLanguage === null) throw createLanguageError(language);
    return apiPath`videos/${id}/captions/${peertubeLanguage}`;
  };
  return {
    async list(id, options) {
      const parts = { schema: captionsSchema };
      return (await callApi(connection, 'GET', apiPath`videos/${id}/captions`, options, parts))
        .data;
    },
    async put(id, language, captions, options) {
      const path = toPath(id, language);
      const file = new Blob([captions]);
      if (file.size > maxBytes)
        throw connection.createError('too-large', `Captions have at most ${maxBytes} bytes.`);
      const isVtt = /^\uFEFF?WEBVTT/.test(await file.slice(0, 12).text());
      const type = isVtt ? 'text/vtt' : 'application/x-subrip';
      const body = new FormData();
      body.append('captionfile', new Blob([file], { type }), isVtt ? 'c.vtt' : 'c.srt');
      try {
        await callApi(connection, 'PUT', path, options, { body });
      } catch (thrown) {
        const isLanguage =
          isPeerTubeError(thrown) &&
          thrown.invalidParams?.some(({ name }) => name === 'captionLanguage');
        throw isLanguage ? createLanguageError(language, thrown) : thrown;
      }
    },
    // It is async so that an unsupported language rejects, as every other failure does.
    delete: async (id, language, options) =>
      callApi(connection, 'DELETE', toPath(id, language), options),
    generate: (id, { forceTranscription, signal } = {}) => {
      const path = apiPath`videos/${id}/captions/generate`;
      return callApi(connection, 'POST', path, { signal }, { json: { forceTranscription } });
    },
  };
}
