import type { Credit } from '../parts/credit.ts';
import type { Duration } from '../atoms/duration.ts';
import type { LanguageTag } from '../atoms/locale.ts';
import type { License } from '../atoms/license.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { PartialDate } from '../atoms/partial-date.ts';
import type { EntryBase } from '../parts/entry-base.ts';
import type { PageFields } from '../parts/link-preview.ts';

/** What `curriculumSchema` gives, with defaults filled in. */
export interface CurriculumEntry extends EntryBase<'curriculum'>, PageFields {
  /** What it is called. */
  title: LocalizedName;
  /** Whether it exists. */
  state: 'published' | 'in-progress' | 'planned' | 'wished';
  /** What it is about, in a sentence or two. */
  summary: LocalizedText;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
  /** Whom it is meant for. */
  audience?: LocalizedText | undefined;
  /** How long it takes as a whole, as in PT6H. */
  duration?: Duration | undefined;
  /** For how many people at a time. */
  groupSize?:
    | {
        /** The fewest people it works with. */
        min?: number | undefined;
        /** The most people it works with. */
        max?: number | undefined;
      }
    | undefined;
  /** What people need for it: paper, a projector, a connection. */
  requirements?: LocalizedText[] | undefined;
  /** What can go wrong for people, and what to do then. */
  risks?: LocalizedMarkdown | undefined;
  /** In the order in which they are held. */
  sessions?:
    | {
        /** What it is called. */
        title: LocalizedName;
        /** As in PT1H30M. */
        duration?: Duration | undefined;
        /** What people can do afterwards. */
        goal?: LocalizedText | undefined;
        /** How it goes, step by step. */
        body?: LocalizedMarkdown | undefined;
        /** What this session needs besides: paper, a projector. */
        requirements?: LocalizedText[] | undefined;
      }[]
    | undefined;
  /** When somebody last checked that it still holds. */
  reviewed?: PartialDate | undefined;
  /** When it should be checked again. */
  reviewBy?: PartialDate | undefined;
  /** The activities that it grew from. */
  grewFrom?: string[] | undefined;
  /** Who helps to improve it, and how. */
  feedback?: LocalizedText | undefined;
  /** The topics that it covers. */
  topics?: LocalizedText[] | undefined;
  /** The languages it is in. */
  languages?: LanguageTag[] | undefined;
  /** Texts and guides. */
  materials?:
    | {
        /** What it is called. */
        title: LocalizedName;
        /** What it is. */
        kind: 'text' | 'guide' | 'exercise' | 'other';
        /** The language it is in. */
        language: LanguageTag;
        /** Whether it exists. */
        state: 'published' | 'in-progress' | 'planned' | 'wished';
        /** Its entry in the library. */
        publication?: string | undefined;
      }[]
    | undefined;
  /** People or collectives. */
  credits?: Credit[] | undefined;
  /** Of the curriculum. */
  license?: License | undefined;
}
