import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import type { Known } from '../known.ts';

const oembedSchema = z.looseObject({
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

/** How to show a video or playlist in another page. `html` is the server's own: a page that trusts nobody uses `embedUrl`. */
export interface OembedResponse extends Known<z.output<typeof oembedSchema>> {}

/** The most room that there is, in pixels. */
export interface OembedSize {
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
}

/** How to show things in another page. */
export interface PeerTubeOembed {
  /**
   * How to show what is at an address of this server: `/w/…`, `/videos/watch/…`, or a playlist's.
   * @throws `PeerTubeError`: `bad-request` for an address of another server, `not-found`, `forbidden` for a private video.
   */
  get(url: string | URL, size?: OembedSize, options?: CallOptions): Promise<OembedResponse>;
}

/** How to show things in another page, by itself. */
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
