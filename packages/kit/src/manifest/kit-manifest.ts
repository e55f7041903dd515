import * as z from 'zod/mini';

/** The list of the files of a kit. */
export const MANIFEST_FILE = 'manifest.json';
/** The signatures of that list. */
export const SIGNATURE_FILE = 'manifest.signed.json';
/** What a kit is while it is written: a folder that is gone once it is whole. */
export const UNFINISHED = 'kit-unfinished';
/** The page that people open first. */
export const START_FILE = 'START-HERE.html';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.nonnegative());

const kitFileSchema = z.strictObject({
  /** Relative to the folder of the kit, with `/`. */
  path: z.string().check(z.refine(isSafePath)),
  bytes: count,
  sha256,
  /** The SHA-256 of the file of the site that it was encoded from. */
  encodedFrom: z.optional(sha256),
});

const leftOutSchema = z.strictObject({
  path: z.string(),
  bytes: count,
  reason: z.enum(['budget', 'too-large']),
});

export const kitManifestSchema = z.strictObject({
  comunalKit: z.literal(1),
  title: z.string(),
  made: z.string(),
  url: z.optional(z.string()),
  languages: z.array(z.string()),
  files: z.array(kitFileSchema).check(z.refine(hasEachOnce)),
  leftOut: z.array(leftOutSchema),
});

/** A file of a kit, in its list. */
export interface KitFile {
  /** Relative to the folder of the kit, with `/`. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** The SHA-256 of the file of the site that it was encoded from, at a lower bit rate. */
  readonly encodedFrom?: string | undefined;
}

/** A file of the site that did not fit. */
export interface LeftOutFile {
  /** Its path in the site. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  /** `budget`: there was no room. `too-large`: no stick of FAT32 takes a file of 4 GiB. */
  readonly reason: 'budget' | 'too-large';
}

/** What `manifest.json` of a kit holds. */
export interface KitManifest {
  /** The version of this form. */
  readonly comunalKit: 1;
  /** The title of the site. */
  readonly title: string;
  /** The day that it was made on, `2026-11-29`. */
  readonly made: string;
  /** The address that the site is published at, if it is known. */
  readonly url?: string | undefined;
  /** The languages of its pages, the home page's first. */
  readonly languages: readonly string[];
  /** Every file but this list and its signatures, in the order of their paths. */
  readonly files: readonly KitFile[];
  /** Files of the site that are not in the kit for lack of room. What asked not to be listed is not named. */
  readonly leftOut: readonly LeftOutFile[];
}

/** Whether no file is listed twice, which would have it read over and over. */
function hasEachOnce(files: readonly { readonly path: string }[]): boolean {
  return new Set(files.map(({ path }) => path)).size === files.length;
}

/** Whether a path stays in the folder of the kit, on every system: Windows drops a dot or a blank at the end of a name. */
export function isSafePath(path: string): boolean {
  return (
    path.length < 1000 &&
    // eslint-disable-next-line no-control-regex -- they are what must not be in a path
    !/[\0-\x1f\\:]/.test(path) &&
    path.split('/').every((part) => part !== '' && !/[. ]$/.test(part))
  );
}
