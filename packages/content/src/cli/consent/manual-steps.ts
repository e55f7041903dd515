import { shellWord, typedCommand } from '@comunal/command';
import type { Place, PlaceKind } from './places.ts';
import type { StepCode } from './step-codes.ts';

/** What a step is written for. */
export interface StepContext {
  /** Every place in which the person appears, by the kinds that need the step. */
  readonly places: readonly Place[];
  /** The path of the content folder from the working directory, as in `content`. */
  readonly folder: string;
  /** The person, as they were called on the command line. */
  readonly typed: string;
  /** Where a place stands, as an editor opens it. */
  readonly position: (place: Place) => string;
  /** The files in which the places stand, from the working directory. */
  readonly files: readonly string[];
}

/** The lines below a step: commands, addresses, and places to look at. */
type StepLines = (context: StepContext) => readonly string[];

/** The lines below each step. */
export const manualSteps = {
  /** Texts that keep the name. The site is not built while a published one does. */
  texts: ({ places, position }) => places.map(position),
  addresses: ({ places, position }) => places.map(position),
  pictures: (context) => listFileCommands(context),
  look: ({ places, position, folder, typed }) =>
    places.flatMap((place) => [position(place), toRefusal(place, folder, typed)]),
  files: (context) => listFileCommands(context),
  editions: ({ places, position }) => places.map(position),
  notes: ({ places, position }) => places.map(position),
  publish: ({ folder }) => [typedCommand(['check', folder]), 'npm run build'],
  exports: ({ folder }) => [typedCommand(['export', 'all', folder, '--out', 'DIR'])],
  peertube: ({ places }) =>
    places.flatMap(({ value }) => [value, ...listOrigin(value, '/my-library/videos')]),
  internetArchive: ({ places }) => ['info@archive.org', ...listValues(places)],
  otherCopies: ({ places }) => listValues(places),
  formerAddresses: ({ places }) =>
    listValues(places).flatMap((url) => [url, `https://web.archive.org/web/*/${url}`]),
  print: ({ places, position }) => places.map(position),
  searchEngines: () => [],
  allies: () => [],
  git: ({ files }) =>
    files.length === 0 ? [] : [`git log --oneline --all -- ${files.map(shellWord).join(' ')}`],
} as const satisfies Readonly<Record<StepCode, StepLines>>;

/** The command that withholds a picture or a recording of which nobody said who is in it. */
function toRefusal({ parsed, kind, value }: Place, folder: string, typed: string): string {
  const { type = '', slug = '' } = parsed?.raw.files ?? {};
  const where = folder === 'content' ? [] : ['--dir', folder];
  return typedCommand([
    'consent',
    'withdraw',
    typed,
    '--entry',
    `${type}/${slug}`,
    ...(kind === 'unknown-recording'
      ? ['--scope', 'recording']
      : ['--scope', 'image', '--picture', value]),
    ...where,
  ]);
}

function listFileCommands({ places, folder }: StepContext): readonly string[] {
  const paths = places.flatMap(({ parsed, file, value, kind }) => {
    if (file !== undefined) return [file];
    const isPath = kind !== 'captions' || !/\s/.test(value);
    return parsed && isPath ? [`${parsed.raw.files.folder}/${value}`] : [];
  });
  return [...new Set(paths)].map((path) => `git rm ${shellWord(`${folder}/${path}`)}`);
}

function listOrigin(address: string, path: string): readonly string[] {
  return URL.canParse(address) ? [new URL(path, address).href] : [];
}

function listValues(places: readonly Place[]): readonly string[] {
  return [...new Set(places.map(({ value }) => value))];
}

/** The kinds of places that need a step, by the rules of the kinds. */
export function selectPlaces(
  step: StepCode,
  places: readonly Place[],
  rules: Readonly<Record<PlaceKind, { readonly steps: readonly StepCode[] }>>,
): readonly Place[] {
  return places.filter(({ kind }) => rules[kind].steps.includes(step));
}
