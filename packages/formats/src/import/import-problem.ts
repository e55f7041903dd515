import { keepShapedValues } from './value-shapes.ts';

/**
 * The problems that an import reports.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `address-not-imported` | The address of a call or a chat: its name is often the only thing that keeps strangers out. | Write it into `room`, or into `joinUrl` if it is for everyone. |
 * | `contacts-not-imported` | The file has the addresses of `values.count` people. | None: they stay out. |
 * | `no-zone` | The time names no zone, and only the day was imported. | Give `zone`, and import again. |
 * | `unknown-zone` | The zone that `values.field` names is not known. | Check the time. |
 * | `utc-assumed` | The file names no zone, and the times were imported in UTC. | Give `zone`, and import again. |
 * | `bad-date` | What `values.field` holds was not understood as a date. | Write it as 2030-03-08. |
 * | `bad-start` | As `bad-date`, of the date on which it begins, so it was left out. | Write it as 2030-03-08. |
 * | `wrong-weekday` | The date `values.value`, which was imported, is another day of the week than the one beside it. | Check both. |
 * | `bad-time` | What `values.field` holds was not understood as a time. | Write it as 17:00. |
 * | `no-start` | Nothing says when it begins, so it was left out. | Add a date. |
 * | `ends-before-start` | The end comes before the start, and was left out. | Correct it. |
 * | `no-title` | It has no title, so it was left out. | Add a title. |
 * | `bad-language` | What `values.field` holds is not a language. | Write a tag, such as es. |
 * | `language-in-paths` | `values.count` posts below `/values.name/` are in that language, as others of the file show, and the site does not have it. | Add it to the languages of the site. |
 * | `no-language-in-paths` | `values.count` posts are below `/values.name/`, which may be a language, and was taken for none. | If it is one, add it to the languages of the site, and import again. |
 * | `bad-license` | The licence is not known. | Write its SPDX id, such as CC-BY-SA-4.0. |
 * | `endless-recurrence` | It repeats without end: the first `values.max` times were imported. | Import again later, or raise `maxOccurrences`. |
 * | `many-occurrences` | It repeats more often than `values.max` times. | Raise `maxOccurrences`. |
 * | `recurrence-not-read` | How it repeats was not understood: the first time was imported. | Add the other dates. |
 * | `many-recurrence-rules` | The file holds more rules of repetition than are worked out: the first time was imported. | Import it in parts, or add the other dates. |
 * | `later-occurrences-not-changed` | It changes an event from one of its times on (`RANGE=THISANDFUTURE`): that time alone was changed. | Change the later ones. |
 * | `duplicate-guid` | Another one with the same guid was imported already. | Correct the file. |
 * | `unknown-column` | The column of the number `values.column`, from 1, is not known, and was not read: what stands above it may be a name. | Rename it, if it matters. |
 * | `missing-column` | No column is called `values.column`. | Add it. |
 * | `latin-1-suspected` | The bytes are not UTF-8, and were read as Windows-1252. | Look at the accents. |
 * | `many-columns` | The table has more than `values.max` columns: the others were not read. | Remove those that are not needed. |
 * | `many-values` | A field holds more than `values.max` values: the first ones were imported. | Correct it. |
 * | `many-problems` | There are more than `values.max` problems: the others are not listed. | Mend these, and import again. |
 * | `shortcode-left-out` | A shortcode or a block of an extension, `values.name`, was left out; what stood between two of them was kept. | Write what is missing. |
 * | `shortcode-closed` | What a shortcode, a block or a mark encloses or begins, or a setting of it hides, `values.name`, may be for some people alone, so the entry is closed. | Read it before you open it. |
 * | `restricted` | An extension shows it to some people alone, so it is closed. | Read it before you open it. |
 * | `element-left-out` | An element that a page does not show, `values.name`, was left out: a form, a script, a frame. | Write what is missing. |
 * | `embed-as-link` | What plays or shows another page became a link. | None, or a recording. |
 * | `table-as-list` | A table became a list, since a page shows none. | Look at it. |
 * | `link-not-imported` | A link leads to something that was not imported, and its text alone was kept. | Link to something else. |
 * | `link-to-closed` | A link leads to an entry that is closed, and its text alone was kept. | Open that entry, and link to it. |
 * | `bad-link` | The address of a link is none that a page may have, and its text alone was kept. | Correct it. |
 * | `missing-media` | A file is not there, and was left out. | Copy the uploads, and import again. |
 * | `media-closed` | A file is private there, or in the trash, and was left out. | None, or publish it there, and import again. |
 * | `media-elsewhere` | A picture is on another site: a link stands in its place. | Copy it, with permission. |
 * | `media-type` | A site publishes no files of this type, so it was left out. | Convert it. |
 * | `no-alt` | A picture has no text alternative. | Describe it. |
 * | `no-text` | It has no text, so it was not imported. | None, or write it. |
 * | `no-date` | It has no date, and got that of its last change or of the first day that there is. | Correct it. |
 * | `title-from-text` | It has no title, and got the beginning of its text. | Give it one. |
 * | `text-alone` | Its HTML is nested without end: its text alone was imported, and it is closed. | Read it before you open it. |
 * | `long-text` | Its text is too long for a page, so it was not imported. | Split it. |
 * | `translation-closed` | It is a translation of an entry that is open, and closed itself: it became an entry of its own. | Add it to the other one when it is finished. |
 * | `language-twice` | Another post is the same entry in the same language: it became an entry of its own. | Join them. |
 * | `post-type-not-imported` | The file has `values.count` items of the type `values.name`, which were not imported. | Write what is missing. |
 * | `authors-not-listed` | The file does not list who wrote `values.count` entries, so they have no credits. | Export all content, or credit them by hand. |
 * | `account-in-address` | An address names an account, and was left out: its old one, or that of a link or a picture. | None: log-ins stay out. |
 * | `hidden-text` | A part of it was hidden there, and would be seen here, so it is closed. | Read it before you open it. |
 * | `former-url-elsewhere` | Its old address is on another host than the site, so no redirect is possible, and it was left out. | None, or set up the redirect there. |
 * | `invisible-characters` | `values.count` characters that nobody sees were removed, by which a text may say something else than it shows. | Read it. |
 * | `no-former-url` | Its old address has no path of its own, so no redirect is possible. | None. |
 *
 * `values.count` says how often, where it is not told for each. `values.field` is the name of a column, or of a property of the format. What it holds is in `values.value`, or for a zone in
 * `values.zone`, only where it looks like a date, a time or a zone: anything else may be the name of somebody.
 */
export const ImportProblemCode = {
  /** The address of a call or a chat was left out. */
  AddressNotImported: 'address-not-imported',
  /** The addresses of people were left out. */
  ContactsNotImported: 'contacts-not-imported',
  /** The time names no zone. */
  NoZone: 'no-zone',
  /** The zone is not known. */
  UnknownZone: 'unknown-zone',
  /** The file names no zone, and its times stand in UTC. */
  UtcAssumed: 'utc-assumed',
  /** A date was not understood. */
  BadDate: 'bad-date',
  /** The date on which it begins was not understood. */
  BadStart: 'bad-start',
  /** A date is another day of the week than the one that is written with it. */
  WrongWeekday: 'wrong-weekday',
  /** A time was not understood. */
  BadTime: 'bad-time',
  /** Nothing says when it begins. */
  NoStart: 'no-start',
  /** The end comes before the start. */
  EndsBeforeStart: 'ends-before-start',
  /** It has no title. */
  NoTitle: 'no-title',
  /** A language was not understood. */
  BadLanguage: 'bad-language',
  /** Addresses begin with a language that the site does not have. */
  LanguageInPaths: 'language-in-paths',
  /** Addresses begin with what may be a language, and was taken for none. */
  NoLanguageInPaths: 'no-language-in-paths',
  /** The licence is not known. */
  BadLicense: 'bad-license',
  /** It repeats without end. */
  EndlessRecurrence: 'endless-recurrence',
  /** It repeats more often than is imported. */
  ManyOccurrences: 'many-occurrences',
  /** How it repeats was not understood. */
  RecurrenceNotRead: 'recurrence-not-read',
  /** The file holds too many rules of repetition. */
  ManyRecurrenceRules: 'many-recurrence-rules',
  /** It changes one time and all later ones, of which the first alone was changed. */
  LaterOccurrencesNotChanged: 'later-occurrences-not-changed',
  /** The same guid twice. */
  DuplicateGuid: 'duplicate-guid',
  /** A column is not known. */
  UnknownColumn: 'unknown-column',
  /** A column that is needed is missing. */
  MissingColumn: 'missing-column',
  /** The bytes are not UTF-8. */
  Latin1Suspected: 'latin-1-suspected',
  /** The table has too many columns. */
  ManyColumns: 'many-columns',
  /** A field holds too many values, such as languages or people. */
  ManyValues: 'many-values',
  /** There are more problems than are listed. */
  ManyProblems: 'many-problems',
  /** A shortcode or a block of an extension was left out. */
  ShortcodeLeftOut: 'shortcode-left-out',
  /** A shortcode or a block may show its content to some people alone. */
  ShortcodeClosed: 'shortcode-closed',
  /** An extension shows it to some people alone. */
  Restricted: 'restricted',
  /** An element that a page does not show was left out. */
  ElementLeftOut: 'element-left-out',
  /** What plays or shows another page became a link. */
  EmbedAsLink: 'embed-as-link',
  /** A table became a list. */
  TableAsList: 'table-as-list',
  /** A link to something that was not imported. */
  LinkNotImported: 'link-not-imported',
  /** A link to an entry that is closed. */
  LinkToClosed: 'link-to-closed',
  /** A link that a page may not have. */
  BadLink: 'bad-link',
  /** A file is not there. */
  MissingMedia: 'missing-media',
  /** A file is private, or in the trash. */
  MediaClosed: 'media-closed',
  /** A picture is on another site. */
  MediaElsewhere: 'media-elsewhere',
  /** A site publishes no files of this type. */
  MediaType: 'media-type',
  /** A picture has no text alternative. */
  NoAlt: 'no-alt',
  /** It has no text. */
  NoText: 'no-text',
  /** It has no date. */
  NoDate: 'no-date',
  /** It has no title, and got the beginning of its text. */
  TitleFromText: 'title-from-text',
  /** Its HTML could not be read, and its text alone was imported. */
  TextAlone: 'text-alone',
  /** Its text is too long for a page. */
  LongText: 'long-text',
  /** It is a translation that is closed, of an entry that is open. */
  TranslationClosed: 'translation-closed',
  /** Two posts are the same entry in the same language. */
  LanguageTwice: 'language-twice',
  /** Items of a type that is not imported. */
  PostTypeNotImported: 'post-type-not-imported',
  /** The file does not list who wrote some entries. */
  AuthorsNotListed: 'authors-not-listed',
  /** An address names an account. */
  AccountInAddress: 'account-in-address',
  /** A part of it was hidden on the page. */
  HiddenText: 'hidden-text',
  /** Characters that nobody sees were removed. */
  InvisibleCharacters: 'invisible-characters',
  /** Its old address is on another host than the site. */
  FormerUrlElsewhere: 'former-url-elsewhere',
  /** Its old address has no path of its own. */
  NoFormerUrl: 'no-former-url',
} as const;
/** What kind of problem it is: one of the values of the object of this name. */
export type ImportProblemCode = (typeof ImportProblemCode)[keyof typeof ImportProblemCode];

/**
 * A problem of an imported file, as data. `describeProblem` of `./messages` writes the sentence for it. It repeats no text
 * of an event, since all of them are closed.
 */
export interface ImportProblem {
  /** What kind of problem it is, to branch on. */
  readonly code: ImportProblemCode;
  /** The row of a table, counted from 1 with the row of names. */
  readonly row?: number;
  /** The event of a calendar or the session of a schedule, counted from 1 in the order of the file. */
  readonly item?: number;
  /** The post of WordPress, by the number under which its editor opens: `post.php?post=12`. */
  readonly post?: number;
  /** The values that the sentence interpolates. Absent when it needs none. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Where in a file a problem is. */
export type ProblemLocation = Pick<ImportProblem, 'row' | 'item' | 'post'>;

/** Reports a problem, with the values that its sentence interpolates. */
export type ReportProblem = (code: ImportProblemCode, values?: ProblemValues) => void;

type ProblemValues = NonNullable<ImportProblem['values']>;

/** How many problems are listed: nobody reads more, and a file could hold millions. */
const maxProblems = 1000;

/** Creates a function that adds the problems of one place in a file to a list, until there are too many. */
export function createReport(
  problems: ImportProblem[],
  location: ProblemLocation,
  max = maxProblems,
): ReportProblem {
  return (code, values) => {
    if (problems.length === max)
      problems.push({ code: ImportProblemCode.ManyProblems, values: { max } });
    if (problems.length >= max) return;
    problems.push({ code, ...location, ...(values && { values: keepShapedValues(code, values) }) });
  };
}

/** Creates a function that reports a date that was not understood as one of a start, without which nothing is imported. */
export function createStartReport(report: ReportProblem): ReportProblem {
  return (code, values) =>
    report(code === ImportProblemCode.BadDate ? ImportProblemCode.BadStart : code, values);
}
