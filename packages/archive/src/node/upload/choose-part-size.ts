import { createArchiveError } from '../../archive-error.ts';

const MiB = 2 ** 20;
/** The minBytes size of all parts but the last. */
const minBytes = 5 * MiB;
const defaultBytes = 32 * MiB;
/** Fewer parts than the protocol allows, so that their list stays short. */
const maxParts = 1_000;

/** Chooses the size of the parts of a file: the same each time for the same file, so that an upload can resume. */
export function choosePartSize(size: number, wanted?: number): number {
  const least = Math.ceil(size / maxParts / MiB) * MiB;
  if (wanted === undefined) return Math.max(defaultBytes, least);
  if (Number.isInteger(wanted) && wanted >= minBytes && size / wanted <= 10_000) return wanted;
  throw createArchiveError(
    'bad-request',
    `partBytes is to be at least ${minBytes}, and to make at most 10000 parts.`,
  );
}
