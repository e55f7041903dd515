/** The largest picture or PDF that is read into memory, in bytes. */
export const MAX_BYTES_IN_MEMORY = 256 * 2 ** 20;
