import { decodePercent } from '@comunal/http/address';

/** Decodes each run of percent-encoded bytes by itself, so that an invalid one does not keep the others encoded. */
export function decodePercentRuns(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, decodePercent);
}
