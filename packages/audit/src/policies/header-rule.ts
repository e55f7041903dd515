/** A header that a file of the site has the server send. */
export interface DeclaredHeader {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** The file that declares it, and the line. */
  readonly file: string;
  readonly line: number;
}

/** Headers, and the pages that they are for. */
export interface HeaderRule {
  readonly headers: readonly DeclaredHeader[];
  /** Names of headers that the rules before it do not send here. */
  readonly removed: readonly string[];
  /** Whether it is for a file of the site. */
  readonly matches: (path: string) => boolean;
}
