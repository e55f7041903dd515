/** The keys of an account, from archive.org/account/s3.php. Whoever has them writes in its name, and they never expire. */
export interface ArchiveKeys {
  /** Names the account; requests and logs of the server show it. */
  readonly accessKey: string;
  /** Signs the requests. */
  readonly secretKey: string;
}
