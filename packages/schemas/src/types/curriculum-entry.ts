import type { Credit } from '../parts/credit.ts';
import type { LanguageTag } from '../atoms/locale.ts';
import type { License } from '../atoms/license.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { EntryBase } from '../parts/entry-base.ts';

/** What `curriculumSchema` gives, with defaults filled in. */
export interface CurriculumEntry extends EntryBase<'curriculum'> {
  /** What it is called. */
  title: LocalizedName;
  /** Whether it exists. */
  state: 'published' | 'in-progress' | 'planned' | 'wished';
  /** What it is about, in a sentence or two. */
  summary: LocalizedText;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
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
