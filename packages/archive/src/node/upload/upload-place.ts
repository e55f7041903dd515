/** Where a file goes. */
export interface UploadPlace {
  readonly identifier: string;
  readonly name: string;
}
