/** The smallest size, in bytes: most entries are smaller, and all those look alike. */
const SMALLEST = 8192;

/**
 * Computes the size to which an entry is padded, so that its own is not told: Padmé, which adds 12% at most and leaves some
 * hundred sizes between a kilobyte and a gigabyte.
 *
 * @see Nikitin et al., Reducing Metadata Leakage from Encrypted Files and Communication with PURBs (PETS 2019)
 */
export function padSize(bytes: number): number {
  if (bytes <= SMALLEST) return SMALLEST;
  const exponent = Math.floor(Math.log2(bytes));
  const significant = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - significant);
  return Math.ceil(bytes / step) * step;
}
