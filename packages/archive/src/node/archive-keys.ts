/** The keys of an account, from archive.org/account/s3.php. Whoever has them writes in its name, and they never expire. */
export interface ArchiveKeys {
  readonly accessKey: string;
  readonly secretKey: string;
}
