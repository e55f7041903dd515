/** How something is used that a page or file loads from, or sends to, an address. */
export type LoadKind =
  | 'script'
  | 'style'
  | 'picture'
  | 'media'
  | 'font'
  | 'frame'
  | 'form'
  | 'request';

/** An address that a browser asks by itself, or that a form sends to. A plain link is none. */
export interface Reference {
  readonly kind: LoadKind;
  /** As it is written, relative or absolute. */
  readonly url: string;
  /** The line in the file, from 1; absent where the parser does not know it. */
  readonly line?: number | undefined;
  /** Whether it is a picture that nobody can see, which is there to count. */
  readonly isPixel?: boolean;
  /** Whether a browser loads it once somebody presses play, and not before. */
  readonly isOnDemand?: boolean;
}
