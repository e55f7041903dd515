import * as z from 'zod/mini';
import type { ContentType } from '../atoms/content-type.ts';
import { toPublicSchema, type PublicSchema } from '../exposure/to-public-schema.ts';
import { contentSchemas } from '../types/entries.ts';

type Schemas = typeof contentSchemas;
type Shown<T extends ContentType> = z.output<PublicSchema<Schemas[T]>>;

/** Says in the type, and in the data, that a value went through `toPublic`. It is no proof: outputs parse again. */
interface PublicMark {
  readonly '~public': true;
}

/** What the outside may see of a site. */
export interface PublicSite extends Shown<'site'>, PublicMark {}
/** What the outside may see of an organisation. */
export interface PublicOrganization extends Shown<'organization'>, PublicMark {}
/** What the outside may see of a person. */
export interface PublicPerson extends Shown<'person'>, PublicMark {}
/** What the outside may see of a series. */
export interface PublicSeries extends Shown<'series'>, PublicMark {}
/** What the outside may see of an event. */
export interface PublicEvent extends Shown<'event'>, PublicMark {}
/** What the outside may see of a recording. */
export interface PublicRecording extends Shown<'recording'>, PublicMark {}
/** What the outside may see of a publication. */
export interface PublicPublication extends Shown<'publication'>, PublicMark {}
/** What the outside may see of a curriculum. */
export interface PublicCurriculum extends Shown<'curriculum'>, PublicMark {}
/** What the outside may see of a service. */
export interface PublicService extends Shown<'service'>, PublicMark {}
/** What the outside may see of a campaign. */
export interface PublicCampaign extends Shown<'campaign'>, PublicMark {}
/** What the outside may see of a page. */
export interface PublicPage extends Shown<'page'>, PublicMark {}

/** What the outside may see of each type, by type name. */
export interface PublicByType {
  site: PublicSite;
  organization: PublicOrganization;
  person: PublicPerson;
  series: PublicSeries;
  event: PublicEvent;
  recording: PublicRecording;
  publication: PublicPublication;
  curriculum: PublicCurriculum;
  service: PublicService;
  campaign: PublicCampaign;
  page: PublicPage;
}

/**
 * The allow-list form of an entry: only what may leave. Takes the entry's type, as in `Public<EventEntry>`, or its
 * name, as in `Public<'event'>`.
 */
export type Public<T extends ContentType | { readonly type: ContentType }> = T extends ContentType
  ? PublicByType[T]
  : T extends { readonly type: infer N extends ContentType }
    ? PublicByType[N]
    : never;

/** The public form of an entry of any type. */
export type PublicEntry = PublicByType[ContentType];

/** The strict schema of what the outside may see, by type name. An unknown or withheld field is refused. */
export const publicSchemas: { readonly [T in ContentType]: z.ZodMiniType<PublicByType[T]> } =
  buildPublicSchemas();

/** A public activity is in lists and calendars, so it holds no node that is not. */
function tellsNoUnlistedNode(entry: Readonly<Record<string, unknown>>): boolean {
  const { visibility, nodes } = entry as Partial<PublicEvent>; // it passed one of the public schemas, and only events have nodes
  return visibility !== 'public' || !nodes?.some((node) => node.visibility === 'unlisted');
}

function buildPublicSchemas() {
  const entries = Object.entries(contentSchemas).map(([type, schema]) => [
    type,
    z
      .extend(toPublicSchema(schema) as z.ZodMiniObject, { '~public': z.literal(true) })
      .check(z.refine(tellsNoUnlistedNode, { error: 'an unlisted node', path: ['nodes'] })),
  ]);
  return Object.fromEntries(entries) as { [T in ContentType]: z.ZodMiniType<PublicByType[T]> }; // built from the same map, key by key
}
