/** The script of the way out and of pictures on request. */
export interface PageTools {
  /** Its name, which changes with its content. */
  readonly name: string;
  readonly code: string;
}
