import type { TranslationUnit } from '@comunal/exchange';
import type { TranslationFlaw } from '@comunal/i18n/translation';
import type { PlannedFile } from '../write/planned-file.ts';
import type { TranslationProject } from '../project/translation-project.ts';

/** The names of the parts of a project that have texts to translate. */
export const partNames = ['content', 'interface', 'captions'] as const;
/** The name of a part of a project that has texts to translate. */
export type ExchangePartName = (typeof partNames)[number];

/** How far the translation of a text is. */
export type UnitState = 'written' | 'stale' | 'missing';

/** In which order texts stand in an exchange file: what is most read comes first. Those of one priority keep their order. */
export const Priority = {
  Home: 0,
  Menus: 1,
  Services: 2,
  Safety: 3,
  Rest: 4,
  Captions: 5,
} as const;
/** The place of a text in an exchange file. */
export type Priority = (typeof Priority)[keyof typeof Priority];

/** A text of the project as it stands now. Its `target` is what the project has, and empty where it has nothing. */
export interface ProjectUnit extends TranslationUnit {
  /** What the text belongs to, such as `event/taller-de-redes`, `interface/site` or `captions/recordings/charla/es.vtt`. */
  readonly owner: string;
  /** How far its translation is. */
  readonly state: UnitState;
  readonly priority: Priority;
  /** Whether it is on record that the translation follows the source as it is now. */
  readonly isFollowed: boolean;
  /** Whether a source is the one that the translation follows, where that was another one than now. */
  readonly followed?: ((source: string) => boolean) | undefined;
}

/** What a part says of one of its owners in a language. */
export interface OwnerState {
  readonly owner: string;
  /** Such as `draft`; undefined where nobody said. */
  readonly progress?: string | undefined;
  /** Whom to thank, by a public name. */
  readonly credit?: string | undefined;
}

/** The texts of a part in one language. */
export interface PartTexts {
  readonly units: readonly ProjectUnit[];
  readonly owners: readonly OwnerState[];
  /** The number of entries that are left out since not everybody may see them. */
  readonly withheld: number;
  /** The number of entries that are left out since they could not be read. */
  readonly unreadable: number;
}

/** A translation that an import takes over. */
export interface AcceptedText {
  readonly unit: ProjectUnit;
  /** The new translation, or the one that is there where only what it follows is news. */
  readonly target: string;
  /** The source that it translates; undefined where somebody has to look at it once more. */
  readonly source: string | undefined;
  /** Whom to thank for it, by a public name. */
  readonly credit?: string | undefined;
}

/** What an import brings to a part. */
export interface ImportInput {
  readonly language: string;
  readonly accepted: readonly AcceptedText[];
  /**
   * The ids of units of which the file has what the project will have, as a translation of the source as it is now: nobody has
   * to look at them once more.
   */
  readonly agreed: ReadonlySet<string>;
  /** The state that is asked for; without one, a state stays as it is as far as it can. */
  readonly state?: 'draft' | 'reviewed' | undefined;
  /** Whom to thank for a review in which no text changes. */
  readonly credit?: string | undefined;
  /** What other parts have planned: what is planned of one of these files begins with their text. */
  readonly planned?: readonly PlannedFile[] | undefined;
}

/** Accepted translations that are not written. */
export interface HeldBackText {
  readonly owner: string;
  /** The field, such as `body`. */
  readonly field: string;
  /**
   * `incomplete`: a text of several segments lacks some, and half of it would be read as all of it. `by-hand`: the file is
   * written in a way that no program changes without losing something. `runs-on`: code or a comment in it is not closed, and would
   * hide what is below. The others are flaws of the translation itself.
   */
  readonly reason: 'incomplete' | 'by-hand' | 'runs-on' | TranslationFlaw;
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
  readonly listUnits: (
    project: TranslationProject,
    language: string,
  ) => PartTexts | Promise<PartTexts>;
  /** Plans the files that an import changes. Nothing is written. */
  readonly planImport: (
    project: TranslationProject,
    input: ImportInput,
  ) => ImportPlan | Promise<ImportPlan>;
}
