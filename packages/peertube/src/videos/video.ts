import * as z from 'zod/mini';
import { actorSchema } from '../accounts/actor.ts';
import { ownTags } from '../vocabulary/kept-tags.ts';
import { readLanguage } from '../vocabulary/language.ts';
import { readLicence } from '../vocabulary/licence.ts';
import { readPrivacy, type VideoPrivacy } from '../vocabulary/privacy.ts';

/** A word of PeerTube's with its number. `id` is null for "Unknown". */
const termSchema = z.looseObject({ id: z.nullish(z.number()), label: z.string() });

const fields = {
  id: z.number(),
  uuid: z.string(),
  shortUUID: z.string(),
  name: z.string(),
  language: z.looseObject({ id: z.nullish(z.string()) }),
  licence: termSchema,
  category: termSchema,
  privacy: z.looseObject({ id: z.number() }),
  description: z.nullish(z.string()),
  duration: z.number(),
  views: z.number(),
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
  state: z.optional(termSchema),
};

/** A file of a video that a browser can play by itself. */
const fileSchema = z.looseObject({
  resolution: z.looseObject({ id: z.number(), label: z.string() }),
  size: z.number(),
  fileUrl: z.nullish(z.string()),
  fileDownloadUrl: z.nullish(z.string()),
  hasAudio: z.optional(z.boolean()),
  hasVideo: z.optional(z.boolean()),
});

const detailsSchema = z.looseObject({
  ...fields,
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

/**
 * A video as it stands in a list. Fields that are not named here come along unchecked: PeerTube 8.1 has `thumbnails` in
 * place of the two paths.
 */
export type Video = z.output<typeof videoSchema>;

/** A video with all that a page about it shows. */
export type VideoDetails = z.output<typeof videoDetailsSchema>;

interface Worded {
  readonly language: { readonly id?: string | null | undefined };
  readonly licence: { readonly id?: number | null | undefined };
  readonly privacy: { readonly id: number };
  readonly tags?: readonly string[] | undefined;
}

export interface Words {
  language: string | undefined;
  licence: string | undefined;
  privacy: VideoPrivacy;
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
    tags: tags && ownTags(tags),
  };
}
