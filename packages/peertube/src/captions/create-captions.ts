import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { isPeerTubeError } from '../peertube-error.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { VideoId } from '../videos/video-id.ts';
import { readLanguage, writeLanguage } from '../vocabulary/language.ts';
import type { Known } from '../known.ts';

/** What PeerTube takes: 20 MiB. */
const maxBytes = 20_971_520;

const captionSchema = z.pipe(
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

/** Captions in one language. `fileUrl` came with PeerTube 7.1; before it there is `captionPath`, below the server's address. */
export interface Caption extends Known<z.output<typeof captionSchema>> {}

/** Captions of videos: one file for each language. */
export interface PeerTubeCaptions {
  list(id: VideoId, options?: CallOptions): Promise<readonly Caption[]>;
  /**
   * Puts captions in place of those in that language. The server checks nothing but the name and size, and makes VTT of SRT.
   * @param language - BCP 47. What PeerTube lacks a region for is put under the nearest that it has, so that `es-MX` and
   *   `es-AR` are one place.
   * @param captions - WebVTT when it begins with `WEBVTT`, else SubRip; UTF-8.
   * @throws `PeerTubeError`: `unsupported-language` when PeerTube has none that is near, `too-large` over 20 MiB; nothing
   *   is sent then. And `server` (500) in the second or two in which a server makes a new video's forms for streaming: put
   *   them again a moment later.
   */
  put(id: VideoId, language: string, captions: Blob | string, options?: CallOptions): Promise<void>;
  /** @throws `PeerTubeError` with `not-found` when there are none in that language. */
  delete(id: VideoId, language: string, options?: CallOptions): Promise<void>;
  /**
   * Asks the server to write captions by machine, which takes minutes to hours; they come with `automaticallyGenerated`.
   * From PeerTube 6.2 on.
   * @throws `PeerTubeError` with `bad-request` where transcription is not turned on.
   */
  generate(
    id: VideoId,
    options?: CallOptions & {
      /** Even if there are captions. @defaultValue false */
      readonly forceTranscription?: boolean | undefined;
    },
  ): Promise<void>;
}

/** Captions, by themselves. */
export function createCaptions(connection: PeerTubeConnection): PeerTubeCaptions {
  const lacks = (language: string, more = {}) =>
    connection.createError(
      'unsupported-language',
      `PeerTube has no place for "${language}".`,
      more,
    );
  const place = (id: VideoId, language: string): string => {
    const written = writeLanguage(language).id;
    if (written === null) throw lacks(language);
    return apiPath`videos/${id}/captions/${written}`;
  };
  return {
    async list(id, options) {
      const answer = { schema: captionsSchema };
      return (await callApi(connection, 'GET', apiPath`videos/${id}/captions`, options, answer))
        .data;
    },
    async put(id, language, captions, options) {
      const path = place(id, language);
      const given = new Blob([captions]);
      if (given.size > maxBytes)
        throw connection.createError('too-large', `Captions have at most ${maxBytes} bytes.`);
      const isVtt = /^\uFEFF?WEBVTT/.test(await given.slice(0, 12).text());
      const type = isVtt ? 'text/vtt' : 'application/x-subrip';
      const body = new FormData();
      body.append('captionfile', new Blob([given], { type }), isVtt ? 'c.vtt' : 'c.srt');
      try {
        await callApi(connection, 'PUT', path, options, { body });
      } catch (thrown) {
        const isLanguage =
          isPeerTubeError(thrown) &&
          thrown.invalidParams?.some(({ name }) => name === 'captionLanguage');
        throw isLanguage ? lacks(language, thrown) : thrown;
      }
    },
    // Not before it is awaited: a language that will not do rejects, as everything else does.
    delete: async (id, language, options) =>
      callApi(connection, 'DELETE', place(id, language), options),
    generate: (id, { forceTranscription, signal } = {}) => {
      const json = { forceTranscription };
      return callApi(
        connection,
        'POST',
        apiPath`videos/${id}/captions/generate`,
        { signal },
        { json },
      );
    },
  };
}
