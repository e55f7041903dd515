import * as z from 'zod/mini';
import { actorSchema, type Actor } from '../accounts/actor.ts';
import { withoutFallbackTags } from '../vocabulary/fallback-tags.ts';
import { readLanguage } from '../vocabulary/language.ts';
import { readLicence } from '../vocabulary/licence.ts';
import { readPrivacy, type VideoPrivacy } from '../vocabulary/privacy.ts';
import type { Known } from '../known.ts';

/** A word of PeerTube's with its number. `id` is null for "Unknown". */
const termSchema = z.looseObject({ id: z.nullish(z.number()), label: z.string() });

const fields = {
  /** The number on this server alone. */
  id: z.number(),
  /** The same on every server. */
  uuid: z.string(),
  /** The UUID in 22 characters, as addresses of pages have it. */
  shortUUID: z.string(),
  name: z.string(),
  language: z.looseObject({ id: z.nullish(z.string()) }),
  licence: termSchema,
  category: termSchema,
  privacy: z.looseObject({ id: z.number() }),
  /** Markdown; a list may cut it. */
  description: z.nullish(z.string()),
  /** Seconds. */
  duration: z.number(),
  /** As this server counts them. */
  views: z.number(),
  /** Whether it is marked as sensitive. */
  nsfw: z.boolean(),
  isLive: z.boolean(),
  /** Whether it is on this server, and not known from another one. */
  isLocal: z.boolean(),
  /** Path of the player, below the server's address. */
  embedPath: z.string(),
  /** Path of a small picture. PeerTube 8.1 has `thumbnails` in its place. */
  thumbnailPath: z.nullish(z.string()),
  /** Path of a large picture. PeerTube 8.1 has `thumbnails` in its place. */
  previewPath: z.nullish(z.string()),
  /** When it came to this server, in ISO 8601, as all dates. */
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.nullish(z.string()),
  /** When it was published before it came to PeerTube, if somebody said so. */
  originallyPublishedAt: z.nullish(z.string()),
  channel: actorSchema,
  account: actorSchema,
  tags: z.optional(z.array(z.string())),
  /** Whether it is published, or still being worked on by the server. */
  state: z.optional(termSchema),
};

/** A file of a video that a browser can play by itself. */
const fileSchema = z.looseObject({
  /** `id` is the height in pixels, 0 for sound alone. */
  resolution: z.looseObject({ id: z.number(), label: z.string() }),
  /** Bytes. */
  size: z.number(),
  fileUrl: z.nullish(z.string()),
  fileDownloadUrl: z.nullish(z.string()),
  hasAudio: z.optional(z.boolean()),
  hasVideo: z.optional(z.boolean()),
});

/** A file of a video that a browser can play by itself. */
export interface VideoFile extends Known<z.output<typeof fileSchema>> {}

const detailsSchema = z.looseObject({
  ...fields,
  /** How to support its makers, in Markdown. */
  support: z.nullish(z.string()),
  downloadEnabled: z.boolean(),
  waitTranscoding: z.nullish(z.boolean()),
  inputFileUpdatedAt: z.nullish(z.string()),
  files: z.array(fileSchema),
  streamingPlaylists: z.array(
    z.looseObject({ playlistUrl: z.string(), files: z.array(fileSchema) }),
  ),
});

/** A video as it stands in a list. */
export const videoSchema = z.pipe(z.looseObject(fields), z.transform(inOurWords));

/** A video with all that a page about it shows. */
export const videoDetailsSchema = z.pipe(detailsSchema, z.transform(inOurWords));

/** A video as it stands in a list. What else a server sends comes along unchecked, and is not in the type. */
export interface Video extends Known<z.output<typeof videoSchema>> {
  /** What it belongs to. */
  channel: Actor;
  /** Whose channel that is. */
  account: Actor;
}

/** A video with all that a page about it shows. */
export interface VideoDetails extends Known<z.output<typeof videoDetailsSchema>> {
  /** What it belongs to. */
  channel: Actor;
  /** Whose channel that is. */
  account: Actor;
  /** Those that a browser can play by themselves; many servers have streaming playlists alone. */
  files: VideoFile[];
}

interface Worded {
  readonly language: { readonly id?: string | null | undefined };
  readonly licence: { readonly id?: number | null | undefined };
  readonly privacy: { readonly id: number };
  readonly tags?: readonly string[] | undefined;
}

export interface Words {
  /** As BCP 47: `es-MX`. */
  language: string | undefined;
  /** As SPDX: `CC-BY-4.0`. */
  licence: string | undefined;
  privacy: VideoPrivacy;
  /** Without those that keep a language or a licence which PeerTube lacks. */
  tags: string[] | undefined;
}

/** `Omit` would forget every name, since the schemas let others through. */
type InOurWords<V> = { [Name in keyof V as Exclude<Name, keyof Words>]: V[Name] } & Words;

/** Language as BCP 47, licence as SPDX, privacy by its name; the tags that kept the rest are read and taken out. */
function inOurWords<V extends Worded>(video: V): InOurWords<V> {
  const { language, licence, privacy, tags } = video;
  return {
    ...video,
    language: readLanguage(language.id, tags),
    licence: readLicence(licence.id, tags),
    privacy: readPrivacy(privacy.id),
    tags: tags && withoutFallbackTags(tags),
  };
}
