/** Keys of an account, from archive.org/account/s3.php. Whoever has them writes in its name, without an end. */
export interface ArchiveKeys {
  readonly accessKey: string;
  readonly secretKey: string;
}
