/** A file of a picture that pages load. */
export interface PictureFile {
  /** Its name in the folder of assets of the site. */
  readonly name: string;
  readonly format: 'avif' | 'webp';
  /** In pixels. */
  readonly width: number;
  /** The colours of the page that it goes with, where there is a file for each. */
  readonly scheme?: 'dark' | 'light';
}

/** A picture as pages show it: without what a camera wrote into the file. */
export interface EncodedPicture {
  /** The width that a page reserves for it, in pixels. */
  readonly width: number;
  /** The height that a page reserves for it, in pixels. */
  readonly height: number;
  /** A drawing made of lines is shown from its own file. */
  readonly kind: 'color' | 'dithered' | 'vector';
  /** From narrow to wide, the formats that fewer browsers know first. */
  readonly files: readonly PictureFile[];
}

/** A file with its bytes, before it has a name. */
export interface EncodedFile extends Omit<PictureFile, 'name'> {
  readonly bytes: Buffer;
}

/** A picture before its files are kept. */
export interface Encoding extends Omit<EncodedPicture, 'files'> {
  readonly files: readonly EncodedFile[];
}
