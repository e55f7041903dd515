import type { ImportProblemCode } from '../../import/import-problem.ts';

/** What an address in a text becomes: a link, or its text alone. */
export interface ResolvedLink {
  readonly href: string;
}

/** What a picture becomes: a picture beside the entry, a link, or nothing. */
export type ResolvedPicture =
  | { readonly src: string; readonly alt: string }
  | { readonly href: string; readonly alt: string };

/** Which pictures a gallery shows, by their numbers in WordPress: these, or all of a post, or of the one that it stands in. */
export interface Gallery {
  readonly ids?: readonly number[] | undefined;
  readonly post?: number | undefined;
  readonly exclude?: readonly number[] | undefined;
}

/** What turning HTML into Markdown needs to know of the rest of the site. */
export interface HtmlContext {
  /** Resolves the address of a link. Nothing is returned for one that is left out. */
  readonly resolveLink: (address: string) => ResolvedLink | undefined;
  /** Resolves the address of a picture, whose text alternative may be empty. */
  readonly resolvePicture: (address: string, alt: string) => ResolvedPicture | undefined;
  /** Lists the addresses of the pictures of a gallery. */
  readonly listGallery: (gallery: Gallery) => readonly string[];
  /** The content of the footnotes, by their names. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** Whether the HTML is of another program, in which brackets are a text. @defaultValue false */
  readonly isWithoutShortcodes?: boolean;
  /** Counts something that was changed or left out. */
  readonly note: (code: ImportProblemCode, name?: string) => void;
}
