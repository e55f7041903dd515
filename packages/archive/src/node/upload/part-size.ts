import { archiveError } from '../../archive-error.ts';

const MiB = 2 ** 20;
/** All parts but the last have at least so many bytes. */
const smallest = 5 * MiB;
const usual = 32 * MiB;
/** With fewer parts than the protocol knows, their list stays short. */
const mostParts = 1_000;

/** How large the parts of a file are: for the same file the same each time, so that what was sent counts. */
export function partSize(size: number, wanted?: number): number {
  const least = Math.ceil(size / mostParts / MiB) * MiB;
  if (wanted === undefined) return Math.max(usual, least);
  if (Number.isInteger(wanted) && wanted >= smallest && size / wanted <= 10_000) return wanted;
  throw archiveError(
    'bad-request',
    `partBytes is to be at least ${smallest}, and to make at most 10000 parts.`,
  );
}
