/**
 * The content model of a collective's site: schemas of every type of entry, who may see what, and the one way out for
 * what may be seen.
 *
 * @packageDocumentation
 */
export { ConsentScope } from './atoms/consent-scope.ts';
export { consentSchema, hasConsent, type Consent } from './atoms/consent.ts';
export { contentTypes, type ContentType } from './atoms/content-type.ts';
export { durationSchema, type Duration } from './atoms/duration.ts';
export {
  LanguageProgress,
  languageStateSchema,
  languageStatesSchema,
  type LanguageState,
  type LanguageStates,
} from './atoms/language-state.ts';
export { licenseSchema, type License } from './atoms/license.ts';
export { localeSchema, type LanguageTag } from './atoms/locale.ts';
export { moneySchema, type Money } from './atoms/money.ts';
export {
  firstDay,
  isPartialDate,
  lastDay,
  partialDateSchema,
  type PartialDate,
} from './atoms/partial-date.ts';
export {
  PlacePrecision,
  placeLevels,
  placeSchema,
  type Place,
  type PlaceLevel,
} from './atoms/place.ts';
export { parseRef, ref, getRefTypes, type RefSchema, type RefTarget } from './atoms/ref.ts';
export { slugSchema, type Slug } from './atoms/slug.ts';
export {
  localizedMarkdownSchema,
  localizedTextSchema,
  nameSchema,
  type LocalizedMarkdown,
  type LocalizedText,
  type LocalizedName,
} from './atoms/text.ts';
export { Visibility, isVisible, visibilitySchema } from './atoms/visibility.ts';
export {
  onionAddressSchema,
  webAddressSchema,
  type OnionAddress,
  type WebAddress,
} from './atoms/web-address.ts';
export {
  isTimeZone,
  momentSchema,
  toDay,
  zonedDateTimeSchema,
  type Moment,
  type ZonedDateTime,
} from './atoms/zoned-date-time.ts';
export type {
  CheckContext,
  CheckedEntry,
  CheckFilePosition,
  CheckFinding,
  CheckMessages,
  CheckSignal,
  ContentCheck,
  FileBesideEntry,
  ReadFileOptions,
} from './check/content-check.ts';
export {
  consentField,
  privateField,
  publicField,
  type Exposure,
  type SchemaField,
  type SchemaFields,
} from './exposure/field.ts';
export {
  defineModel,
  getFields,
  type ModelSchema,
  type SchemaShape,
} from './exposure/define-model.ts';
export type { PublicForm, WithPublicForm } from './exposure/public-form.ts';
export {
  toPublicSchema,
  type PublicSchema,
  type PublicShape,
} from './exposure/to-public-schema.ts';
export { walkValue, type FieldPath, type VisitedValue } from './exposure/walk-value.ts';
export type { EntryBase } from './parts/entry-base.ts';
export { CreditRole, creditSchema, type Credit } from './parts/credit.ts';
export { editionSchema, type Edition } from './parts/edition.ts';
export { FigureMetric, figureSchema, type Figure } from './parts/figure.ts';
export { assetPathSchema, fileSchema, type DownloadFile } from './parts/file.ts';
export { linkSchema, type Link } from './parts/link.ts';
export { nodeSchema, type EventNode } from './parts/node.ts';
export type { LinkPreview, PageFields } from './parts/link-preview.ts';
export { picturePeople, pictureSchema, type Picture, type PicturePeople } from './parts/picture.ts';
export { railSchema, type Rail } from './parts/rail.ts';
export { createConsentCheck } from './redaction/create-consent-check.ts';
export { listUnsaidLanguages } from './redaction/create-language-check.ts';
export { createPictureCheck } from './redaction/create-picture-check.ts';
export { isPathVisible, type WrittenEntry } from './redaction/is-path-visible.ts';
export { NotPublicError, parsePublic } from './redaction/parse-public.ts';
export { publicSchemas, type Public, type PublicEntry } from './redaction/public-entry.ts';
export type { ToPublicOptions } from './redaction/read-today.ts';
export { toPublic } from './redaction/to-public.ts';
export type { EntryLookup } from './redaction/entry-lookup.ts';
export { findWithheldParts, type WithheldPart } from './redaction/find-withheld-parts.ts';
export type { ContentSection, ContentTypeDefinition } from './types/content-type-definition.ts';
export { contentSchemas, type ContentSchemas, type EntryInput } from './types/content-schemas.ts';
export {
  contentTypeRegistry,
  hasPage,
  type ContentTypeRegistry,
  type ContentTypeWithPage,
} from './types/content-type-registry.ts';
export type { Entry, EntryByType, PublicByType } from './types/entry-by-type.ts';
export {
  articleSchema,
  articleSubjectTypes,
  type ArticleEntry,
  type PublicArticle,
} from './types/article.ts';
export { campaignSchema, type CampaignEntry, type PublicCampaign } from './types/campaign.ts';
export {
  curriculumSchema,
  type CurriculumEntry,
  type PublicCurriculum,
} from './types/curriculum.ts';
export { eventSchema, type EventEntry, type PublicEvent } from './types/event.ts';
export {
  organizationSchema,
  type OrganizationEntry,
  type PublicOrganization,
} from './types/organization.ts';
export { pageSchema, type PageEntry, type PublicPage } from './types/page.ts';
export { personSchema, type PersonEntry, type PublicPerson } from './types/person.ts';
export { podcastSchema, type PodcastEntry, type PublicPodcast } from './types/podcast.ts';
export {
  publicationSchema,
  type PublicationEntry,
  type PublicPublication,
} from './types/publication.ts';
export { recordingSchema, type RecordingEntry, type PublicRecording } from './types/recording.ts';
export { seriesSchema, type SeriesEntry, type PublicSeries } from './types/series.ts';
export { serviceSchema, type ServiceEntry, type PublicService } from './types/service.ts';
export { siteSchema, type SiteEntry, type PublicSite } from './types/site.ts';
export { toJsonSchema, type JsonSchemaOptions, type JsonSchemaTexts } from './json-schema.ts';
