/** One file of an entry. */
export interface SourceFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly absolute: string;
  readonly language?: string;
  readonly kind: 'yaml' | 'markdown';
}
