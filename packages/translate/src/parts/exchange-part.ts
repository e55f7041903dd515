import type { TranslationUnit } from '@comunal/exchange';
import type { TranslationFlaw } from '@comunal/i18n/translation';
import type { TranslationProject } from '../project/translation-project.ts';

/** The names of the parts of a project that have texts to translate. */
export type ExchangePartName = 'content' | 'interface' | 'captions';

/** How far the translation of a text is. */
export type UnitState = 'written' | 'stale' | 'missing';

/** A text of the project as it stands now. Its `target` is what the project has, and empty where it has nothing. */
export interface ProjectUnit extends TranslationUnit {
  /** What the text belongs to, such as `event/taller-de-redes` or `interface/site`. */
  readonly owner: string;
  /** How far its translation is. */
  readonly state: UnitState;
}

/** The texts of a part in one language. */
export interface PartTexts {
  /** In the order of the exchange file: what is most read comes first. */
  readonly units: readonly ProjectUnit[];
  /** The number of entries that are not for everybody, or not in this language, and so are left out. */
  readonly leftOut: number;
}

/** A translation that an import takes over. */
export interface AcceptedText {
  readonly unit: ProjectUnit;
  /** The new translation; the one that stands there where only its state changes. */
  readonly target: string;
  /** Whether it translates the source as it is now, and nobody marked it for another look. */
  readonly isCurrent: boolean;
}

/** What an import says of a whole translation. */
export interface ImportTerms {
  /** The state that is set; the state that was there stays without one, as far as it can. */
  readonly state?: 'draft' | 'reviewed' | undefined;
  /** Whom to thank, by a name that may be published. */
  readonly credit?: string | undefined;
}

/** A file as it will be. */
export interface PlannedFile {
  /** The absolute path. */
  readonly path: string;
  /** The path as messages name it, from the project folder. */
  readonly name: string;
  /** The text that was read when the change was planned; undefined for a file that is new. */
  readonly before: string | undefined;
  /** The text to be written. */
  readonly text: string;
}

/** Why accepted translations of an owner are not written. */
export type HeldBackReason =
  /** A text of several segments lacks some, and half of it would be read as all of it. */
  | 'incomplete'
  /** The file is written in a way that no program changes without losing something. */
  | 'by-hand'
  /** A text of the interface has lost a variable, or has something in it that the source does not have. */
  | TranslationFlaw;

/** Accepted translations that are not written. */
export interface HeldBackText {
  readonly owner: string;
  /** The field, such as `body`. */
  readonly field: string;
  readonly reason: HeldBackReason;
  /** The number of segments that have a translation, and of all. */
  readonly done: number;
  readonly total: number;
}

/** The files that an import changes. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly heldBack: readonly HeldBackText[];
}

/** A part of a project that has texts to translate. */
export interface ExchangePart {
  readonly name: ExchangePartName;
  /** Whether a unit of an exchange file is of this part, by its id. */
  readonly ownsUnit: (id: string) => boolean;
  /** Lists the texts with their translations as they are now. */
  readonly listUnits: (project: TranslationProject, language: string) => Promise<PartTexts>;
  /** Plans the files that translations change. Nothing is written. */
  readonly planImport: (
    project: TranslationProject,
    language: string,
    texts: readonly AcceptedText[],
    terms: ImportTerms,
  ) => Promise<ImportPlan>;
}
