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
  momentSchema,
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
export { CreditRole, creditSchema, type Credit } from './parts/credit.ts';
export { editionSchema, type Edition } from './parts/edition.ts';
export { FigureMetric, figureSchema, type Figure } from './parts/figure.ts';
export {
  assetPathSchema,
  fileSchema,
  pictureSchema,
  type DownloadFile,
  type Picture,
} from './parts/file.ts';
export { linkSchema, type Link } from './parts/link.ts';
export { nodeSchema, type EventNode } from './parts/node.ts';
export { railSchema, type Rail } from './parts/rail.ts';
export { createConsentCheck } from './redaction/create-consent-check.ts';
export { isPathVisible, type WrittenEntry } from './redaction/is-path-visible.ts';
export { NotPublicError, parsePublic } from './redaction/parse-public.ts';
export {
  publicSchemas,
  type Public,
  type PublicByType,
  type PublicCampaign,
  type PublicCurriculum,
  type PublicEntry,
  type PublicEvent,
  type PublicOrganization,
  type PublicPage,
  type PublicPerson,
  type PublicPublication,
  type PublicRecording,
  type PublicSeries,
  type PublicService,
  type PublicSite,
} from './redaction/public-entry.ts';
export { toPublic, type EntryLookup, type ToPublicOptions } from './redaction/to-public.ts';
export { findWithheldParts, type WithheldPart } from './redaction/find-withheld-parts.ts';
export { campaignSchema } from './types/campaign.ts';
export { curriculumSchema } from './types/curriculum.ts';
export {
  contentSchemas,
  type CampaignEntry,
  type ContentSchemas,
  type CurriculumEntry,
  type Entry,
  type EntryByType,
  type EntryInput,
  type EventEntry,
  type OrganizationEntry,
  type PageEntry,
  type PersonEntry,
  type PublicationEntry,
  type RecordingEntry,
  type SeriesEntry,
  type ServiceEntry,
  type SiteEntry,
} from './types/entries.ts';
export { eventSchema } from './types/event.ts';
export { organizationSchema } from './types/organization.ts';
export { pageSchema } from './types/page.ts';
export { personSchema } from './types/person.ts';
export { publicationSchema } from './types/publication.ts';
export { recordingSchema } from './types/recording.ts';
export { seriesSchema } from './types/series.ts';
export { serviceSchema } from './types/service.ts';
export { siteSchema } from './types/site.ts';
export { toJsonSchema } from './json-schema.ts';
