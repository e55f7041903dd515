import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import { filesUnder } from '../lib/gather.ts';

const VAGUE = /(?:^|\/)(?:utils?|helpers?|misc|stuff)(?:\.[a-z.]+$|\/)/;

/** A file is named after its one concept; such a name promises many that have nothing to do with each other. */
export function fileNames({ judged }: Workspace): Problem[] {
  return judged.flatMap(({ dir, folder }) =>
    filesUnder(dir)
      .filter((file) => VAGUE.test(file))
      .map((file) => ({
        where: `packages/${folder}/${file}`,
        what: 'says nothing about what is in it: name it after its one concept, or split it.',
      })),
  );
}
