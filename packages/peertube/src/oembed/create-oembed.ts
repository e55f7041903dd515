import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';

/** Validates an oEmbed response. */
export const oembedSchema = z.looseObject({
  type: z.string(),
  html: z.string(),
  width: z.number(),
  height: z.number(),
  title: z.string(),
  author_name: z.optional(z.string()),
  author_url: z.optional(z.string()),
  provider_name: z.string(),
  provider_url: z.string(),
  thumbnail_url: z.nullish(z.string()),
  thumbnail_width: z.nullish(z.number()),
  thumbnail_height: z.nullish(z.number()),
});

/** How to embed a video or playlist in another page, with the field names of oEmbed. */
export interface OembedResponse {
  /** `video`. */
  readonly type: string;
  /** The server's own HTML. A page that does not trust the server uses `embedUrl` instead. */
  readonly html: string;
  /** The width of the player, in pixels. */
  readonly width: number;
  /** The height of the player, in pixels. */
  readonly height: number;
  /** The title of the video or playlist. */
  readonly title: string;
  /** The channel; absent where there is none. */
  readonly author_name?: string | undefined;
  /** The address of the channel; absent where there is none. */
  readonly author_url?: string | undefined;
  /** The name of the server. */
  readonly provider_name: string;
  /** The address of the server. */
  readonly provider_url: string;
  /** The address of a preview image; absent or null where there is none, or it is larger than what was asked for. */
  readonly thumbnail_url?: string | null | undefined;
  /** The width of that image, in pixels. */
  readonly thumbnail_width?: number | null | undefined;
  /** The height of that image, in pixels. */
  readonly thumbnail_height?: number | null | undefined;
}

/** The largest player that fits, in pixels. */
export interface OembedSize {
  /** The largest width. @defaultValue the server's own, 560 */
  readonly maxWidth?: number | undefined;
  /** The largest height. @defaultValue the server's own, 315 */
  readonly maxHeight?: number | undefined;
}

/** The call that says how to embed a video or playlist in another page. */
export interface PeerTubeOembed {
  /**
   * Gets how to embed what has this address on the server: `/w/…`, `/videos/watch/…`, or a playlist's.
   * @param url - The address of a page of this server.
   * @param size - The largest width and height, in pixels. @defaultValue that of the server
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `bad-request` for an address of another server, `not-found`, `forbidden` for a private video.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const video = await peertube.oembed.get('https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj', { maxWidth: 480 });
   * console.log(video.title, video.width, video.height);
   * ```
   */
  get(url: string | URL, size?: OembedSize, options?: CallOptions): Promise<OembedResponse>;
}

/**
 * Creates the oEmbed API on an existing connection, for bundles that use nothing else.
 * @param connection - From {@link connect}.
 *
 * @example
 * ```ts
 * import { connect, createOembed } from '@comunal/peertube';
 *
 * const oembed = createOembed(connect({ baseUrl: 'https://tubo.example' }));
 * const { thumbnail_url } = await oembed.get('https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj');
 * ```
 */
export function createOembed({ http }: PeerTubeConnection): PeerTubeOembed {
  return {
    get: (url, { maxWidth, maxHeight } = {}, options) =>
      http.call(
        {
          method: 'GET',
          path: 'services/oembed',
          query: { url: String(url), format: 'json', maxwidth: maxWidth, maxheight: maxHeight },
          schema: oembedSchema,
        },
        options,
      ),
  };
}
