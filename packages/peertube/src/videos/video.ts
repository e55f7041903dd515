import * as z from 'zod/mini';
import { actorSchema, type Actor } from '../accounts/actor.ts';
import { withoutFallbackTags } from '../vocabulary/fallback-tags.ts';
import { readLanguage } from '../vocabulary/language.ts';
import { readLicence } from '../vocabulary/licence.ts';
import { readPrivacy, type VideoPrivacy } from '../vocabulary/privacy.ts';

const labelSchema = z.looseObject({ id: z.nullish(z.number()), label: z.string() });

const fields = {
  id: z.number(),
  uuid: z.string(),
  shortUUID: z.string(),
  name: z.string(),
  language: z.looseObject({ id: z.nullish(z.string()) }),
  licence: labelSchema,
  category: labelSchema,
  privacy: z.looseObject({ id: z.number() }),
  description: z.nullish(z.string()),
  duration: z.number(),
  views: z.number(),
  viewers: z.optional(z.number()),
  nsfw: z.boolean(),
  isLive: z.boolean(),
  isLocal: z.boolean(),
  embedPath: z.string(),
  thumbnailPath: z.nullish(z.string()),
  previewPath: z.nullish(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.nullish(z.string()),
  originallyPublishedAt: z.nullish(z.string()),
  channel: actorSchema,
  account: actorSchema,
  tags: z.optional(z.array(z.string())),
  state: z.optional(labelSchema),
};

/** Validates a file that a browser can play by itself. */
export const videoFileSchema = z.looseObject({
  resolution: z.looseObject({ id: z.number(), label: z.string() }),
  size: z.number(),
  fileUrl: z.nullish(z.string()),
  fileDownloadUrl: z.nullish(z.string()),
  hasAudio: z.optional(z.boolean()),
  hasVideo: z.optional(z.boolean()),
});

/** Validates a video of a list, and reads its language, licence and privacy by the names of the web. */
export const videoSchema = z.pipe(z.looseObject(fields), z.transform(withStandardNames));

/** Validates a video with all its details, and reads its language, licence and privacy by the names of the web. */
export const videoDetailsSchema = z.pipe(
  z.looseObject({
    ...fields,
    support: z.nullish(z.string()),
    downloadEnabled: z.boolean(),
    waitTranscoding: z.nullish(z.boolean()),
    inputFileUpdatedAt: z.nullish(z.string()),
    files: z.array(videoFileSchema),
    streamingPlaylists: z.array(
      z.looseObject({ playlistUrl: z.string(), files: z.array(videoFileSchema) }),
    ),
  }),
  z.transform(withStandardNames),
);

/** One of PeerTube's terms: its number, and its English name. */
export interface PeerTubeLabel {
  /** The number; absent or null for "Unknown". */
  readonly id?: number | null | undefined;
  /** The English name, such as `Education`; plugins of the server may add some. */
  readonly label: string;
}

/** A video in a list. Further fields that a server sends are kept at run time, unchecked. */
export interface Video {
  /** The number on this server alone. */
  readonly id: number;
  /** The same on every server. */
  readonly uuid: string;
  /** The UUID in 22 characters, as in the addresses of pages. */
  readonly shortUUID: string;
  /** The title. */
  readonly name: string;
  /** As BCP 47, such as `es-MX`; undefined when nobody has set it. */
  readonly language: string | undefined;
  /**
   * The licence by its SPDX name, such as `CC-BY-4.0`; undefined when nobody has set it. The field has PeerTube's own
   * spelling, while `@comunal/schemas` and schema.org write `license`.
   */
  readonly licence: string | undefined;
  /** PeerTube's category, whose English name is `label`. */
  readonly category: PeerTubeLabel;
  /** Who may see it. A privacy that a later version has added counts as `private`. */
  readonly privacy: VideoPrivacy;
  /** Markdown; a list may cut it. Absent or null when there is none. */
  readonly description?: string | null | undefined;
  /** The length in seconds; 0 for a live. */
  readonly duration: number;
  /** How often it was viewed, as this server counts. */
  readonly views: number;
  /** How many are watching now; the figure of a live counts while it is on air. Absent on old servers. */
  readonly viewers?: number | undefined;
  /** Whether it is marked as sensitive. */
  readonly nsfw: boolean;
  /** Whether it is a live stream, on air or not; a replay is none. */
  readonly isLive: boolean;
  /** Whether this server hosts it, rather than knowing it from another server. */
  readonly isLocal: boolean;
  /** The path of the player below the server's address. */
  readonly embedPath: string;
  /** The path of a small image below the server's address; absent or null in PeerTube 8.1, which has `thumbnails` instead. */
  readonly thumbnailPath?: string | null | undefined;
  /** The path of a large image below the server's address; absent or null in PeerTube 8.1, which has `thumbnails` instead. */
  readonly previewPath?: string | null | undefined;
  /** When this server got it, in ISO 8601. */
  readonly createdAt: string;
  /** When it was changed last, in ISO 8601. */
  readonly updatedAt: string;
  /** When it was published, in ISO 8601; absent or null until then. */
  readonly publishedAt?: string | null | undefined;
  /** When it was published before it came to PeerTube, in ISO 8601; absent or null when nobody has set it. */
  readonly originallyPublishedAt?: string | null | undefined;
  /** The channel that it belongs to. */
  readonly channel: Actor;
  /** The account that owns the channel. */
  readonly account: Actor;
  /** The tags, without those that keep a language or licence that PeerTube lacks; absent in some lists. */
  readonly tags: readonly string[] | undefined;
  /** Whether it is published, or the server still works on it; absent in some lists. */
  readonly state?: PeerTubeLabel | undefined;
}

/** A file of a video that a browser can play by itself. */
export interface VideoFile {
  /** The resolution of the picture. */
  readonly resolution: {
    /** The height in pixels; 0 for sound alone. */
    readonly id: number;
    /** The server's name of it, such as `1080p`. */
    readonly label: string;
  };
  /** The size in bytes. */
  readonly size: number;
  /** The address to play it from; absent or null when the server does not state it. */
  readonly fileUrl?: string | null | undefined;
  /** The address to download it from; absent or null when the server does not state it. */
  readonly fileDownloadUrl?: string | null | undefined;
  /** Whether it has sound; absent on older servers. */
  readonly hasAudio?: boolean | undefined;
  /** Whether it has a picture; absent on older servers. */
  readonly hasVideo?: boolean | undefined;
}

/** A video with everything that a page about it shows. */
export interface VideoDetails extends Video {
  /** How to support its makers, in Markdown; absent or null when nobody has said. */
  readonly support?: string | null | undefined;
  /** Whether viewers may download it. */
  readonly downloadEnabled: boolean;
  /** Whether it is published only when all its resolutions are ready; absent or null when that is over. */
  readonly waitTranscoding?: boolean | null | undefined;
  /** When its source file was replaced, in ISO 8601; absent or null when it never was. */
  readonly inputFileUpdatedAt?: string | null | undefined;
  /** The files that a browser can play by itself. Many servers have streaming playlists alone. */
  readonly files: readonly VideoFile[];
  /** The HLS playlists; empty until the server has made one, and where it makes none. */
  readonly streamingPlaylists: readonly {
    /** The address of the master playlist, which a player of HLS takes. */
    readonly playlistUrl: string;
    /** Its files, one for each resolution. */
    readonly files: readonly VideoFile[];
  }[];
}

interface PeerTubeNames {
  readonly language: { readonly id?: string | null | undefined };
  readonly licence: { readonly id?: number | null | undefined };
  readonly privacy: { readonly id: number };
  readonly tags?: readonly string[] | undefined;
}

/** Fields that differ from what the server sends. */
export interface StandardNames {
  language: string | undefined;
  licence: string | undefined;
  privacy: VideoPrivacy;
  tags: string[] | undefined;
}

/** `Omit` would forget every name, since the schemas let further ones through. */
type WithStandardNames<V> = {
  [Name in keyof V as Exclude<Name, keyof StandardNames>]: V[Name];
} & StandardNames;

/** Reads the language as BCP 47, the licence as SPDX and the privacy by its name, and takes out the tags that kept them. */
function withStandardNames<V extends PeerTubeNames>(video: V): WithStandardNames<V> {
  const { language, licence, privacy, tags } = video;
  return {
    ...video,
    language: readLanguage(language.id, tags),
    licence: readLicence(licence.id, tags),
    privacy: readPrivacy(privacy.id),
    tags: tags && withoutFallbackTags(tags),
  };
}
