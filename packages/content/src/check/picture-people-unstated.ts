import { isVisible, type Picture } from '@comunal/schemas';
import { listPictures } from '../link/list-pictures.ts';
import type { Finding } from '../model/finding.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { CheckInput } from './check-input.ts';

/** The formats of photographs. Drawings and screenshots are rarely in them. */
const photograph = /\.(?:jpe?g|webp|avif)$/i;

/**
 * Reports `picture-people-unstated`: a photograph that is published and of which nobody stated whether people can be
 * recognised in it. Entries that keep consents of their own publish no picture without one, so they are not asked.
 */
export function* checkPicturePeopleUnstated({ graph }: CheckInput): Generator<Finding> {
  for (const record of graph.records) {
    const { raw, entry } = record;
    if (!isVisible(entry.visibility) || entry.type === 'person' || entry.type === 'recording')
      continue;
    for (const { path, value } of listPictures(record))
      if (isUnstated(value))
        yield createEntryFinding(raw, {
          code: 'picture-people-unstated',
          path: [...path, 'path'],
          target: 'value',
          values: { value: value.path },
        });
  }
}

function isUnstated({ path, people, consents = [] }: Picture): boolean {
  return people === undefined && consents.length === 0 && photograph.test(path);
}
