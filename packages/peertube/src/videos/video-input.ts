import type { CreateError } from '../peertube-error.ts';
import { maxTagCharacters } from '../vocabulary/fallback-tags.ts';
import { writeLanguage } from '../vocabulary/language.ts';
import { writeLicence } from '../vocabulary/licence.ts';
import { VideoPrivacy } from '../vocabulary/privacy.ts';
import { emptyToNull } from './empty-to-null.ts';
import { toFormData } from './to-form-data.ts';
import { toImageFile } from './to-image-file.ts';

/** What a video can be told to be, when it is made and later. Null empties a field. */
export interface VideoInput {
  /** 3 to 120 letters. */
  readonly name?: string | undefined;
  /** @defaultValue 'private' for a new video */
  readonly privacy?: VideoPrivacy | undefined;
  /** With the privacy `password`: who has one of them can watch. Sent once, never read back. */
  readonly videoPasswords?: readonly string[] | undefined;
  /** 3 to 10,000 letters; null, or a text without a letter, empties it. */
  readonly description?: string | null | undefined;
  /** How to support the people who made it: 3 to 1,000 letters; null, or a text without a letter, empties it. */
  readonly support?: string | null | undefined;
  /** BCP 47; what PeerTube lacks is kept in a tag, if it has at most 25 letters. */
  readonly language?: string | null | undefined;
  /** SPDX, or a name of its own such as `LEAL`, which is kept in a tag, if it has at most 22 letters. */
  readonly licence?: string | null | undefined;
  /** PeerTube's number, from `config.categories()`. */
  readonly category?: number | null | undefined;
  /**
   * At most five with those that keep a language or licence, each of 2 to 30 letters. The server gives them back in the
   * order of the alphabet.
   */
  readonly tags?: readonly string[] | undefined;
  readonly nsfw?: boolean | undefined;
  readonly downloadEnabled?: boolean | undefined;
  /** Whether it is shown only when all its qualities are ready. */
  readonly waitTranscoding?: boolean | undefined;
  /** ISO 8601: when it was first shown elsewhere. */
  readonly originallyPublishedAt?: string | null | undefined;
  readonly channelId?: number | undefined;
  /** JPEG, PNG or WebP, at most 4 MB (8 from PeerTube 8 on); known by its first bytes, whatever type it says. */
  readonly thumbnail?: Blob | undefined;
}

/** The body of a call that makes or changes a video: JSON, or a form when a picture goes along. */
export async function toVideoBody(
  input: VideoInput,
  createError: CreateError,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ json: unknown } | { body: FormData }> {
  const { thumbnail, privacy, language, licence, tags, ...rest } = emptyToNull(input);
  const kept = [];
  const fields: Record<string, unknown> = { ...more, ...rest };
  if (privacy) fields['privacy'] = VideoPrivacy[privacy];
  if (language !== undefined) {
    const written = language === null ? { id: null } : writeLanguage(language);
    fields['language'] = written.id;
    kept.push(written.tag);
  }
  if (licence !== undefined) {
    const written = licence === null ? { id: null } : writeLicence(licence);
    fields['licence'] = written.id;
    kept.push(written.tag);
  }
  const keeping = kept.filter((tag) => tag !== undefined);
  if (tags ?? keeping.length > 0) {
    const all = [...(tags ?? []), ...keeping];
    if (all.length > 5)
      throw createError('too-many-tags', `PeerTube takes five tags, these are: ${all.join(', ')}.`);
    const long = keeping.find((tag) => tag.length > maxTagCharacters);
    if (long)
      throw createError('bad-request', `PeerTube has no room for a tag as long as "${long}".`);
    fields['tags'] = all;
  }
  if (!thumbnail) return { json: fields };
  const picture = await toImageFile(thumbnail, 'thumbnail', createError);
  return { body: toFormData(fields, { thumbnailfile: picture, previewfile: picture }) };
}
