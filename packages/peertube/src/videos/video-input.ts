import type { OptionNames } from '@comunal/http';
import type { CreateError } from '../peertube-error.ts';
import { maxTagCharacters } from '../vocabulary/fallback-tags.ts';
import { writeLanguage } from '../vocabulary/language.ts';
import { writeLicence } from '../vocabulary/licence.ts';
import { checkPrivacy, VideoPrivacy } from '../vocabulary/privacy.ts';
import { emptyToNull } from './empty-to-null.ts';
import { toFormData } from './to-form-data.ts';
import { toImageFile } from './to-image-file.ts';

/** The fields of a video that can be set, when it is created and later. Null empties a field. */
export interface VideoInput {
  /** 3 to 120 characters. */
  readonly name?: string | undefined;
  /** Who may see it. @defaultValue 'private' for a new video */
  readonly privacy?: VideoPrivacy | undefined;
  /** The passwords for the privacy `password`; any of them is enough to watch. They can be set, and never be read. */
  readonly videoPasswords?: readonly string[] | undefined;
  /** 3 to 10,000 characters; null or a blank text empties it. */
  readonly description?: string | null | undefined;
  /** How to support the people who made it: 3 to 1,000 characters; null or a blank text empties it. */
  readonly support?: string | null | undefined;
  /** BCP 47. A language that PeerTube lacks is stored in a tag, if it has at most 25 characters. */
  readonly language?: string | null | undefined;
  /**
   * The licence by its SPDX name, or by another name such as `LEAL`, which is stored in a tag, if it has at most 22
   * characters. The field has PeerTube's own spelling, while `@comunal/schemas` and schema.org write `license`.
   */
  readonly licence?: string | null | undefined;
  /** PeerTube's number, from `config.listCategories()`. */
  readonly category?: number | null | undefined;
  /**
   * At most five with those that store a language or licence, each of 2 to 30 characters. The server returns them in
   * alphabetical order.
   */
  readonly tags?: readonly string[] | undefined;
  /** Whether it is marked as sensitive. */
  readonly nsfw?: boolean | undefined;
  /** Whether viewers may download it. */
  readonly downloadEnabled?: boolean | undefined;
  /** Whether it is published only when all its resolutions are ready. */
  readonly waitTranscoding?: boolean | undefined;
  /** When it was published before it came to PeerTube, in ISO 8601. */
  readonly originallyPublishedAt?: string | null | undefined;
  /** The number of the channel that it belongs to. */
  readonly channelId?: number | undefined;
  /** JPEG, PNG or WebP, recognised by its first bytes, at most 4 MB (8 from PeerTube 8 on). */
  readonly thumbnail?: Blob | undefined;
}

/** The names of the fields of {@link VideoInput}. */
export const videoInputNames: OptionNames<VideoInput> = {
  name: true,
  privacy: true,
  videoPasswords: true,
  description: true,
  support: true,
  language: true,
  licence: true,
  category: true,
  tags: true,
  nsfw: true,
  downloadEnabled: true,
  waitTranscoding: true,
  originallyPublishedAt: true,
  channelId: true,
  thumbnail: true,
};

/** Builds the body of a request that creates or changes a video: JSON, or a form when there is a thumbnail. */
export async function toVideoBody(
  input: VideoInput,
  createError: CreateError,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ json: unknown } | { body: FormData }> {
  const { thumbnail, privacy, language, licence, tags, ...rest } = emptyToNull(input);
  checkPrivacy(privacy, createError);
  const fallbackTags: (string | undefined)[] = [];
  const fields: Record<string, unknown> = { ...more, ...rest };
  if (privacy) fields['privacy'] = VideoPrivacy[privacy];
  if (language !== undefined) {
    const converted = language === null ? { id: null } : writeLanguage(language);
    fields['language'] = converted.id;
    fallbackTags.push(converted.tag);
  }
  if (licence !== undefined) {
    const converted = licence === null ? { id: null } : writeLicence(licence);
    fields['licence'] = converted.id;
    fallbackTags.push(converted.tag);
  }
  const addedTags = fallbackTags.filter((tag) => tag !== undefined);
  if (tags ?? addedTags.length > 0) {
    const all = [...(tags ?? []), ...addedTags];
    if (all.length > 5)
      throw createError('too-many-tags', `PeerTube takes five tags, these are: ${all.join(', ')}.`);
    const longTag = addedTags.find((tag) => tag.length > maxTagCharacters);
    if (longTag)
      throw createError('bad-request', `PeerTube has no room for a tag as long as "${longTag}".`);
    fields['tags'] = all;
  }
  if (!thumbnail) return { json: fields };
  const image = await toImageFile(thumbnail, 'thumbnail', createError);
  return { body: toFormData(fields, { thumbnailfile: image, previewfile: image }) };
}
