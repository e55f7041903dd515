import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import {
  contentSchemas,
  getFields,
  localizedMarkdownSchema,
  localizedTextSchema,
  placeLevels,
  placeSchema,
  parseRef,
  getRefTypes,
  pictureSchema,
  type Picture,
  type ContentType,
  type LanguageState,
  type Place,
} from '../../src/index.ts';
import { canariesOf, type Graph, type Planted } from '@comunal/test-kit/content-graph';

/** Why something may not be published. */
export type Reason =
  | 'entry'
  | 'private'
  | 'consent'
  | 'picture'
  | 'node'
  | 'rail'
  | 'place hidden'
  | 'place finer'
  | 'place address'
  | 'reference'
  | 'language'
  | 'whole';

/** Is visible of everything that is withheld: why, and the canaries in it. */
export type Withheld = (reason: Reason, canaries: readonly string[]) => void;

/** The references without which an entry has no public form, as the README names them. */
const required: Partial<Record<ContentType, string>> = {
  recording: 'of',
  campaign: 'organization',
  site: 'organization',
};

/**
 * Computes, independently of the code under test, which canaries the public form of an entry has to hold: these and no others.
 * It is `undefined` when the entry has no public form.
 */
export function computeExpected(
  graph: Graph,
  planted: Planted,
  withheld: Withheld = () => undefined,
): readonly string[] | undefined {
  const { entry } = planted;
  if (!isPublished(graph, planted)) {
    withheld('entry', canariesOf(entry));
    return undefined;
  }
  return expectValue(contentSchemas[entry.type], entry, { graph, planted, withheld });
}

function isPublished(graph: Graph, { entry, inForce }: Planted): boolean {
  if (entry.visibility === 'closed' || entry.visibility === 'allies') return false;
  if (entry.type === 'person' && !inForce.has('name')) return false;
  if (entry.type === 'article' && !inForce.has('testimony')) return false;
  const key = required[entry.type];
  if (!key) return true;
  const fields: Readonly<Record<string, unknown>> = { ...entry };
  const value = fields[key];
  const types: readonly ContentType[] =
    entry.type === 'recording' ? ['event', 'series', 'podcast'] : ['organization'];
  return typeof value === 'string' && isRefVisible(graph, entry.visibility, value, types);
}

function isRefVisible(
  graph: Graph,
  from: string,
  ref: string,
  types: readonly ContentType[],
): boolean {
  const target = parseRef(ref, types);
  const match = graph.planted.find(
    ({ entry }) => entry.type === target?.type && entry.slug === target.slug,
  );
  if (!match || !isPublished(graph, match) || lacksText(graph, match.entry)) return false;
  return match.entry.visibility === 'public' || from === 'unlisted';
}

/** Whether a text that an entry has to have is in no language that may be shown. */
function lacksText(graph: Graph, entry: Planted['entry']): boolean {
  const asOpenAsCan: Planted = {
    entry: { ...entry, visibility: 'public' },
    inForce: new Set(['name', 'testimony']),
    admittedPictures: new Set(),
  };
  const shape: Readonly<Record<string, z.core.$ZodType>> = contentSchemas[entry.type].def.shape;
  const asking = { graph, planted: asOpenAsCan, withheld: () => undefined };
  return Object.entries(entry).some(([key, value]) => {
    const schema = shape[key];
    if (!schema || schema._zod.optin === 'optional') return false;
    const isText = [localizedTextSchema, localizedMarkdownSchema].some((each) =>
      isMadeOf(schema, each),
    );
    return isText && typeof value === 'object' && !expectValue(schema, value, asking);
  });
}

interface Asking {
  readonly graph: Graph;
  readonly planted: Planted;
  readonly withheld: Withheld;
}

type Visible = readonly string[] | undefined;

function expectValue(schema: z.core.$ZodType, value: unknown, asking: Asking): Visible {
  const { planted, graph, withheld } = asking;
  if (schema === placeSchema) return expectPlace(value as Place, withheld); // of its own schema
  if (schema === pictureSchema && !planted.admittedPictures.has((value as Picture).path)) {
    withheld('picture', canariesOf(value)); // it was made of this schema
    return undefined;
  }
  if (schema === localizedTextSchema || schema === localizedMarkdownSchema)
    return expectTexts(value as Readonly<Record<string, string>>, asking); // of its own schema
  const types = getRefTypes(schema);
  if (types) {
    if (isRefVisible(graph, planted.entry.visibility, String(value), types))
      return canariesOf(value);
    withheld('reference', canariesOf(value));
    return undefined;
  }
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return expectValue(def.innerType, value, asking);
    case 'union': {
      const option = def.options.find((each) => safeParse(each, value).success);
      return option && expectValue(option, value, asking);
    }
    case 'array': {
      const items = value as readonly unknown[]; // it was made of this schema
      const visible = items.map((item) => expectValue(def.element, item, asking));
      return visible.every((each) => each === undefined)
        ? undefined
        : visible.flatMap((each) => each ?? []);
    }
    case 'record':
      return Object.entries(value as object).flatMap(([key, item]) => [
        ...canariesOf({ [key]: '' }),
        ...(expectValue(def.valueType, item, asking) ?? []),
      ]);
    case 'object':
      return expectObject(schema, value as Readonly<Record<string, unknown>>, asking); // it was made of this schema
    default:
      return canariesOf(value);
  }
}

/**
 * Of an entry on which safety depends: the language of the title, the first one that is no translation, and those that are reviewed and
 * up to date or of which nothing is said.
 */
function expectTexts(texts: Readonly<Record<string, string>>, asking: Asking): Visible {
  const isShown = createLanguageOracle(asking);
  const visible = Object.entries(texts).filter(([language]) => isShown(language));
  const left = Object.entries(texts).filter((each) => !visible.some(([tag]) => tag === each[0]));
  if (left.length > 0) asking.withheld('language', canariesOf(left));
  return visible.length > 0 ? canariesOf(Object.fromEntries(visible)) : undefined;
}

function createLanguageOracle({
  planted: { entry },
  graph,
}: Asking): (language: string) => boolean {
  const site = entry.type === 'site' ? entry : graph.lookup('site', 'site');
  const tags = site?.type === 'site' ? site.languages : [];
  const order = languagesOf(entry).toSorted((a, b) => rank(a) - rank(b));
  const isDone = order.some((language) => isReviewed(stateOf(language) ?? { state: 'draft' }));
  const byHand = isDone
    ? undefined
    : order.find((language) => stateOf(language, [entry.translations])?.state !== 'machine');
  const first = order.find((language) => !isTranslation(stateOf(language))) ?? byHand;
  return (language) => {
    const state = stateOf(language);
    return !entry.safety || language === first || !state || isReviewed(state);
  };

  function stateOf(
    language: string,
    states = [entry.translations, site?.translations],
  ): LanguageState | undefined {
    const tags = [language, language.split('-')[0] ?? language];
    return states.flatMap((each) => tags.map((tag) => each?.[tag])).find((state) => state);
  }

  function isTranslation(state: LanguageState | undefined): boolean {
    return state?.state === 'machine' || state?.stale === true || !!state?.sourceRevision;
  }

  function rank(language: string): number {
    return tags.includes(language) ? tags.indexOf(language) : tags.length;
  }
}

function isReviewed({ state, stale }: LanguageState): boolean {
  return !stale && (state === 'reviewed' || state === 'published');
}

/**
 * Of a recording on which safety depends: captions in a language that is spoken which no machine wrote, and others that are
 * reviewed; files in a language that may be shown, and that hold no captions which are not.
 */
function isFileShown(value: object, asking: Asking): boolean {
  const { entry } = asking.planted;
  if (entry.type !== 'recording' || !entry.safety) return true;
  const isSpoken = (language: string): boolean =>
    entry.languages.some((spoken) => spoken.split('-')[0] === language.split('-')[0]);
  const hidden = (entry.captions ?? []).filter(({ language, progress }) =>
    isSpoken(language) ? progress.state === 'machine' : !isReviewed(progress),
  );
  if (hidden.some((captions) => captions === value)) return false;
  const file = entry.files?.find((each) => each === value);
  if (!file) return true;
  const { language, path } = file;
  return (
    !hidden.some((captions) => captions.path === path) &&
    (language === undefined || isSpoken(language) || createLanguageOracle(asking)(language))
  );
}

/** The languages of the title of an entry, or of everything that it says by language when it has one title for all. */
function languagesOf(entry: Planted['entry']): readonly string[] {
  const { title, name, ...rest }: Readonly<Record<string, unknown>> = { ...entry };
  const own = title ?? name;
  if (typeof own === 'object' && own !== null) return Object.keys(own);
  const shape: Readonly<Record<string, z.core.$ZodType>> = contentSchemas[entry.type].def.shape;
  return Object.entries(rest).flatMap(([key, value]) => {
    const schema = shape[key];
    const isText =
      typeof value === 'object' &&
      [localizedTextSchema, localizedMarkdownSchema].some((each) => isMadeOf(schema, each));
    return isText && value !== null ? Object.keys(value) : [];
  });
}

function isMadeOf(schema: z.core.$ZodType | undefined, part: z.core.$ZodType): boolean {
  if (!schema || schema === part) return schema === part;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return isMadeOf(def.innerType, part);
  return def.type === 'union' && def.options.some((each) => isMadeOf(each, part));
}

function expectObject(
  schema: z.core.$ZodType,
  value: Readonly<Record<string, unknown>>,
  asking: Asking,
): Visible {
  const { planted, withheld } = asking;
  const fields = getFields(schema);
  if (!fields) return canariesOf(value);
  const isInner = !Object.is(value, planted.entry);
  const { visibility, enabled } = value;
  if (isInner && visibility !== undefined) {
    const isAdmitted =
      visibility === 'public' ||
      (visibility === 'unlisted' && planted.entry.visibility === 'unlisted');
    if (!isAdmitted) return withhold('node');
  }
  if (enabled === false) return withhold('rail');
  if (!isFileShown(value, asking)) return withhold('language');
  const visible: string[] = [];
  for (const [key, item] of Object.entries(value)) {
    const field = fields[key];
    if (!field) throw new Error('a key without a field');
    if (field.exposure === 'private') withheld('private', canariesOf(item));
    else if (field.exposure === 'consent' && !(field.scope && planted.inForce.has(field.scope)))
      withheld('consent', canariesOf(item));
    else {
      const part = expectValue(field.schema, item, asking);
      const isOptional = (field.schema as z.core.$ZodTypes)._zod.def.type === 'optional';
      if (!part && !isOptional) return withhold('whole');
      visible.push(...(part ?? []));
    }
  }
  return visible;

  function withhold(reason: Reason): undefined {
    withheld(reason, canariesOf(value));
    return undefined;
  }
}

function expectPlace(place: Place, withheld: Withheld): Visible {
  const coarsest = { exact: 0, locality: 2, region: 4, hidden: 6 }[place.precision];
  const areas = [{ name: place.name, level: place.level }, ...(place.within ?? [])];
  const visible = areas.filter(({ level }) => placeLevels.indexOf(level) >= coarsest);
  const exact = { address: place.address, coordinates: place.coordinates };
  if (place.precision === 'hidden') withheld('place hidden', canariesOf(place));
  else if (visible.length < areas.length)
    withheld('place finer', canariesOf(areas.filter((area) => !visible.includes(area))));
  if (place.precision !== 'exact') withheld('place address', canariesOf(exact));
  if (visible.length === 0) return undefined;
  return canariesOf([visible, place.precision === 'exact' ? exact : undefined]);
}
