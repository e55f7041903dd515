import { contentSchemas, walkValue, type FieldPath } from '@comunal/schemas';
import { getPicture } from '../../link/list-pictures.ts';
import type { ParsedEntry } from '../../link/content-graph.ts';
import type { FoundConsent } from './collect-consents.ts';
import type { PersonIdentity } from './find-person.ts';
import { getAt } from './get-at.ts';
import { isCredit, type Place, type PlaceKind } from './places.ts';

/** Where somebody appears in one entry, and their consents in it. */
interface EntrySearch {
  readonly parsed: ParsedEntry;
  readonly person: PersonIdentity;
  readonly consents: readonly FoundConsent[];
}

/** Lists the places of an entry in which a person appears. */
export function listEntryPlaces(search: EntrySearch): readonly Place[] {
  const { parsed, person, consents } = search;
  const direct =
    parsed === person.entry
      ? [
          createPlace(parsed, 'entry', [], parsed.raw.files.slug),
          ...listPictures(parsed, 'picture'),
        ]
      : [...listCredits(search), ...listConsented(search), ...listMentions(search)];
  if (direct.length === 0) return [];
  const isNamed = direct.some(({ kind }) => kind !== 'note');
  if (!isNamed) return direct;
  const isIn = consents.some(({ holder }) => holder.length === 0);
  const around = [
    ...(parsed === person.entry ? [] : listUnknownPictures(parsed, direct)),
    ...listRecorded(search, isIn || direct.some(isCredit)),
    ...listEditions(parsed),
    ...listTexts(parsed, ['formerUrls'], 'former-address'),
  ];
  const known = new Set(direct.map(toKey));
  return [...direct, ...around.filter((place) => !known.has(toKey(place)))];
}

/** Lists the files that places in entries are, by their paths from the content folder. */
export function listPlaceFiles(places: readonly Place[]): ReadonlySet<string> {
  return new Set(
    places.flatMap(({ parsed, kind, value }) =>
      parsed && fileKinds.has(kind) ? [`${parsed.raw.files.folder}/${value}`] : [],
    ),
  );
}

const fileKinds: ReadonlySet<PlaceKind> = new Set(['picture', 'captions', 'file', 'edition']);

function toKey({ path, kind, value }: Place): string {
  return JSON.stringify([kind, path, value]);
}

/** Creates a place in an entry. */
export function createPlace(
  parsed: ParsedEntry,
  kind: PlaceKind,
  path: FieldPath,
  value: string,
): Place {
  const { raw } = parsed;
  const isClosed = raw.isClosed || raw.visibility === 'allies';
  return { kind, parsed, path, value, isClosed };
}

/** References to the entry of the person. */
function listCredits({ parsed, person }: EntrySearch): readonly Place[] {
  const { facts, raw } = parsed;
  const references = facts.references
    .filter(({ value }) => value.type === 'person' && person.slugs.has(value.slug))
    .map(({ path }) => createPlace(parsed, 'credit', path, String(getAt(raw.fields, path))));
  return references;
}

/** What a consent of the person is about: the entry, or a picture in it. */
function listConsented({ parsed, consents }: EntrySearch): readonly Place[] {
  const { type } = parsed.raw.files;
  const holders = new Map(
    consents.map((consent) => [JSON.stringify(consent.holder), consent.holder]),
  );
  return [...holders.values()].map((holder) => {
    const picture = holder.length > 0 ? getPicture(parsed.raw.fields, holder) : undefined;
    if (picture) return createPlace(parsed, 'picture', holder, picture.path);
    const kind = type === 'recording' ? 'recording' : 'testimony';
    return createPlace(parsed, kind, [], parsed.raw.files.slug);
  });
}

/** Texts, addresses and notes that have their name. */
function listMentions({ parsed, person }: EntrySearch): readonly Place[] {
  const { raw } = parsed;
  const places: Place[] = [];
  for (const { value, path, exposure } of walkValue(contentSchemas[raw.files.type], raw.fields)) {
    if (typeof value !== 'string' || path.at(-1) === 'by' || path.includes('visibility')) continue;
    if (isReference(parsed, path)) continue;
    const isNote = exposure === 'private';
    const [offset] = person.names.find(value);
    if (offset !== undefined) {
      const kind = isNote ? 'note' : isBareName(path) ? 'named-credit' : 'text';
      places.push({ ...createPlace(parsed, kind, path, value), offset });
    } else if (isAddress(path, value)) {
      if (person.names.isInAddress(value))
        places.push(
          createPlace(parsed, isNote ? 'note' : kindOfAddress(parsed, path), path, value),
        );
    } else {
      const [linked] = person.names.findAddresses(value);
      if (linked !== undefined)
        places.push({
          ...createPlace(parsed, isNote ? 'note' : 'text', path, value),
          offset: linked,
        });
    }
  }
  return places;
}

function isReference({ facts }: ParsedEntry, path: FieldPath): boolean {
  const key = JSON.stringify(path);
  return facts.references.some((reference) => JSON.stringify(reference.path) === key);
}

/** Whether a path is that of a name where a reference to an entry could stand. */
function isBareName(path: FieldPath): boolean {
  const index = path.findIndex((step) => step === 'who' || step === 'seller');
  return index >= 0 && path[index + 1] === 'name';
}

function isAddress([field]: FieldPath, value: string): boolean {
  return field === 'slug' || field === 'aliases' || /^\S+[/.]\S+$/.test(value);
}

/** A file stands beside the entry; any other address is changed where it is written. */
function kindOfAddress({ facts }: ParsedEntry, path: FieldPath): PlaceKind {
  const key = JSON.stringify(path);
  return facts.assets.some((asset) => JSON.stringify(asset.path) === key) ? 'file' : 'address';
}

/** Pictures that may have them: those of recognisable people of whom no consent says who they are. */
function listUnknownPictures(parsed: ParsedEntry, direct: readonly Place[]): readonly Place[] {
  // Everyone in a recording is in its picture, which is listed with it.
  if (parsed.raw.files.type === 'recording') return [];
  const known = new Set(direct.map(toKey));
  return listPictures(parsed, 'unknown-picture').filter(({ path, value }) => {
    const { people, consents = [] } = getPicture(parsed.raw.fields, path) ?? {};
    if (known.has(JSON.stringify(['picture', path, value]))) return false;
    return consents.length > 0 ? consents.some(({ by }) => !by) : people !== 'none';
  });
}

function listPictures(parsed: ParsedEntry, kind: PlaceKind): readonly Place[] {
  return parsed.facts.assets.flatMap(({ path, value, isPicture }) =>
    isPicture ? [createPlace(parsed, kind, path.slice(0, -1), value)] : [],
  );
}

/** A recording that they are in, with all that is kept of it. */
function listRecorded({ parsed }: EntrySearch, isIn: boolean): readonly Place[] {
  const { raw, facts } = parsed;
  if (raw.files.type !== 'recording' || !isIn) return [];
  const { copies } = raw.fields;
  const files = facts.assets.filter(({ isPicture }) => !isPicture);
  return [
    createPlace(parsed, 'recording', [], raw.files.slug),
    ...listPictures(parsed, 'picture'),
    ...(Array.isArray(copies) ? copies : []).flatMap((copy: unknown, index) =>
      listCopy(parsed, copy, ['copies', index]),
    ),
    ...files.map(({ path, value }) =>
      createPlace(parsed, path[0] === 'captions' ? 'captions' : 'file', path, value),
    ),
    ...listTexts(parsed, ['transcript'], 'captions'),
  ];
}

function listCopy(parsed: ParsedEntry, copy: unknown, path: FieldPath): readonly Place[] {
  if (typeof copy !== 'object' || copy === null) return [];
  const kind = getAt(copy, ['kind']);
  const url = getAt(copy, ['url']);
  const file = getAt(copy, ['file', 'url']);
  const own = kind === 'peertube' || kind === 'internet-archive' ? kind : 'other-copy';
  return [
    ...(typeof url === 'string' ? [createPlace(parsed, own, [...path, 'url'], url)] : []),
    ...(typeof file === 'string' ? [createPlace(parsed, own, [...path, 'file', 'url'], file)] : []),
  ];
}

/** The editions of a publication that has them in it: what is printed, and where it can be read. */
function listEditions(parsed: ParsedEntry): readonly Place[] {
  const { editions } = parsed.raw.fields;
  return (Array.isArray(editions) ? editions : []).flatMap((edition: unknown, index): Place[] => {
    const path = ['editions', index];
    const isOut = getAt(edition, ['state']) === 'published';
    const url = getAt(edition, ['url']);
    const copies = getAt(edition, ['copies']);
    const isPrint = isOut && getAt(edition, ['format']) === 'print';
    return [
      ...(isPrint
        ? [createPlace(parsed, 'print', path, typeof copies === 'number' ? `${copies}` : '')]
        : []),
      ...(typeof url === 'string'
        ? [createPlace(parsed, 'other-copy', [...path, 'url'], url)]
        : []),
      ...parsed.facts.assets
        .filter((asset) => asset.path[0] === 'editions' && asset.path[1] === index)
        .map((asset) => createPlace(parsed, 'edition', asset.path, asset.value)),
    ];
  });
}

/** The texts in a field, each a place. */
function listTexts(parsed: ParsedEntry, path: FieldPath, kind: PlaceKind): readonly Place[] {
  const value = getAt(parsed.raw.fields, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'string'
      ? [createPlace(parsed, kind, [...path, Array.isArray(value) ? Number(key) : key], text)]
      : [],
  );
}
