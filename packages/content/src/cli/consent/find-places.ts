import type { CollectedConsents } from './collect-consents.ts';
import { listEntryPlaces, listPlaceFiles } from './entry-places.ts';
import { listFilePlaces, type FilePlaces } from './file-places.ts';
import type { PersonIdentity } from './find-person.ts';
import type { OpenedFolder } from './open-folder.ts';
import { listUnknownRecordings } from './unknown-recordings.ts';

/** Finds every place of a content folder in which a person appears. */
export function findPlaces(
  person: PersonIdentity,
  { own }: CollectedConsents,
  folder: OpenedFolder,
): FilePlaces {
  const known = folder.parsedEntries.flatMap((parsed) =>
    listEntryPlaces({ parsed, person, consents: own.filter((each) => each.parsed === parsed) }),
  );
  const ofEntries = [...known, ...listUnknownRecordings(folder.parsedEntries, known)];
  const ofFiles = listFilePlaces(person, listPlaceFiles(ofEntries), folder);
  return { places: [...ofEntries, ...ofFiles.places], notRead: ofFiles.notRead };
}
