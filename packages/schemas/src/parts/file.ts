import * as z from 'zod/mini';
import { localeSchema, type LanguageTag } from '../atoms/locale.ts';
import { nameSchema, type LocalizedName } from '../atoms/text.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';

// One name in a path: not hidden, without characters that a file system or an address forbids, without control characters and
// those that turn the writing direction (they make one extension look like another). `%` would let `%2e%2e` climb out of an
// address.
const NAME = String.raw`(?!\.)[^\\/:*?"<>|%\p{Cc}\u202a-\u202e\u2066-\u2069]+`;

/** The path of a file beside the entry. It never climbs out of the folder. */
export const assetPathSchema = z.string().check(
  z.regex(new RegExp(`^${NAME}(?:/${NAME})*$`, 'u'), 'not a path of a file beside the entry'),
  z.meta({
    title: 'Path',
    description:
      'A file beside the entry, as in book/cover.svg. No leading slash, no hidden file, no «..», no percent sign.',
  }),
);

/** The media type of a file, such as `audio/mpeg`. */
export const mediaTypeSchema = z
  .string()
  .check(z.regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'not a media type'));

/** A file to download. Its size and checksum let people on bad connections check what they received. */
export const fileSchema = defineModel(
  { id: 'File', title: 'File', description: 'A file to download.' },
  {
    path: publicField(assetPathSchema, 'Path', 'The file, beside the entry.'),
    mediaType: publicField(mediaTypeSchema, 'Media type', 'As in application/pdf.'),
    bytes: publicField(z.int().check(z.nonnegative()), 'Size', 'In bytes. It is verified.'),
    sha256: publicField(
      z.string().check(z.regex(/^[0-9a-f]{64}$/, 'not a SHA-256')),
      'SHA-256',
      'The checksum in lowercase hexadecimal. It is verified.',
    ),
    language: publicField(z.optional(localeSchema), 'Language', 'The language of the file.'),
    label: publicField(
      z.optional(nameSchema),
      'Label',
      'What to call it, where its format is not enough.',
    ),
  },
);
/** A file to download, with size and checksum. */
export interface DownloadFile {
  /** The file, beside the entry. */
  path: string;
  /** As in application/pdf. */
  mediaType: string;
  /** In bytes. It is verified. */
  bytes: number;
  /** The checksum in lowercase hexadecimal. It is verified. */
  sha256: string;
  /** The language of the file. */
  language?: LanguageTag | undefined;
  /** What to call it, where its format is not enough. */
  label?: LocalizedName | undefined;
}
