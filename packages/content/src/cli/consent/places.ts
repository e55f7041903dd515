import type { FieldPath } from '@comunal/schemas';
import type { ParsedEntry } from '../../link/content-graph.ts';
import type { LastingTrace } from './lasting-traces.ts';
import type { StepCode } from './step-codes.ts';

/** What a kind of place asks for once a consent is withdrawn. */
interface PlaceRule {
  /** What people have to do themselves. */
  readonly steps: readonly StepCode[];
  /** What nobody can undo. */
  readonly lasting: readonly LastingTrace[];
}

/** What every place in public content leaves behind. */
const site = ['publish', 'exports', 'searchEngines', 'allies'] as const;
const lastingOfSite = ['downloads', 'subscribers', 'clones'] as const;

/**
 * Every kind of place in which somebody may appear, with what has to be done by hand there and what cannot be undone. A place
 * that is in no output leaves its files in the folder and in git.
 */
export const placeKinds = {
  /** Their own entry. */
  entry: { steps: [...site, 'git'], lasting: lastingOfSite },
  /** A reference to their entry. */
  credit: { steps: [...site, 'git'], lasting: lastingOfSite },
  /** A bare name where a reference could stand. No consent withholds it. */
  'named-credit': { steps: [...site, 'texts', 'git'], lasting: lastingOfSite },
  /** A picture in which they are. */
  picture: { steps: [...site, 'pictures', 'git'], lasting: [...lastingOfSite, 'copiesOfFiles'] },
  /** A picture of people of whom nobody said who they are, in an entry that names them. */
  'unknown-picture': { steps: ['look', 'git'], lasting: ['copiesOfFiles'] },
  /** A recording of what credits them, of which nobody said who is in it. */
  'unknown-recording': { steps: ['look', 'git'], lasting: ['copiesOfFiles'] },
  /** A recording in which they are heard or seen. */
  recording: { steps: [...site, 'git'], lasting: [...lastingOfSite, 'copiesOfFiles'] },
  /** A testimony that they gave. */
  testimony: { steps: [...site, 'git'], lasting: lastingOfSite },
  /** A file of captions or a transcript that has what they say, or their name. */
  captions: { steps: [...site, 'files', 'git'], lasting: lastingOfSite },
  /** A file beside an entry: a download, or one whose text or name has their name. */
  file: { steps: [...site, 'files', 'git'], lasting: [...lastingOfSite, 'copiesOfFiles'] },
  /** A file of an edition of a publication in which they are. */
  edition: { steps: ['editions', 'publish', 'git'], lasting: ['downloads', 'copiesOfFiles'] },
  /** A text that has their name. */
  text: { steps: [...site, 'texts', 'git'], lasting: lastingOfSite },
  /** A field that is in no output and has their name, such as notes. */
  note: { steps: ['notes', 'git'], lasting: [] },
  /** A slug, a former slug or a former address that has their name. */
  address: { steps: [...site, 'addresses', 'git'], lasting: lastingOfSite },
  /** A former address of an entry in which they are. */
  'former-address': { steps: ['formerAddresses'], lasting: ['webArchives'] },
  /** A video on a server of PeerTube. */
  peertube: { steps: ['peertube'], lasting: ['federation', 'downloads'] },
  /** An item of the Internet Archive. */
  'internet-archive': { steps: ['internetArchive'], lasting: ['webArchives', 'downloads'] },
  /** A copy on another site. */
  'other-copy': { steps: ['otherCopies'], lasting: ['downloads'] },
  /** Printed copies of a publication in which they are. */
  print: { steps: ['print'], lasting: ['printed'] },
} as const satisfies Readonly<Record<string, PlaceRule>>;

/** A kind of place in which somebody may appear. */
export type PlaceKind = keyof typeof placeKinds;

/** Whether a place credits somebody, by their entry or by a bare name. */
export function isCredit({ kind }: Pick<Place, 'kind'>): boolean {
  return kind === 'credit' || kind === 'named-credit';
}

/** A place in which somebody appears. */
export interface Place {
  readonly kind: PlaceKind;
  /** The entry; missing for a file that belongs to none. */
  readonly parsed?: ParsedEntry;
  /** The file from the content folder, when the place is one itself. */
  readonly file?: string;
  /** The path inside the entry. */
  readonly path: FieldPath;
  /** The offset in a text. */
  readonly offset?: number;
  /** The string by which output has it: a text, an address, the path of a file. */
  readonly value: string;
  /** Whether few people may see it: it is masked in logs. */
  readonly isClosed: boolean;
}
