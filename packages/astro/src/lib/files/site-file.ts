/** A file of the site that other programs read, beside its pages. */
export interface SiteFile {
  /** Its address on the host of the site. */
  readonly address: string;
  /** As `type` of a link to it has it. */
  readonly mediaType: string;
  /** Writes its text. */
  readonly write: () => string;
}
