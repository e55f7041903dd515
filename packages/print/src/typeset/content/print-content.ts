import type { Block } from './to-blocks.ts';

/** A text with the language it is in, for hyphenation and for who listens to it. */
export interface PrintText {
  readonly text: string;
  /** The tag of its language where it is not that of the document. */
  readonly lang?: string | undefined;
}

/** Something that is said in a word or two, with what it is called: where, for whom, a licence. */
export interface PrintFact {
  readonly label: string;
  readonly text: PrintText;
}

/** A part of a text, with a heading where it has one. */
export interface PrintSection {
  readonly title?: PrintText | undefined;
  /** The tag of the language of its blocks where it is not that of the document. */
  readonly lang?: string | undefined;
  readonly blocks: readonly Block[];
}

/** When something is, in the parts that a poster writes in different sizes. Parts that are not known are missing. */
export interface PrintWhen {
  /** `11`, or `15–17` for several days of a month. */
  readonly day?: string | undefined;
  /** `sábado`; missing for several days. */
  readonly weekday?: string | undefined;
  /** `mayo de 2030`; the whole date where it does not fall into parts. */
  readonly month: string;
  /** `10:00–13:00`. */
  readonly hours?: string | undefined;
  /** The zone of the hours, where people meet online. */
  readonly zone?: string | undefined;
}

/** One session of a programme. */
export interface PrintSession {
  readonly title: PrintText;
  readonly hours: string;
  readonly summary?: PrintText | undefined;
  /** Languages, interpretation, who takes part. */
  readonly details: readonly string[];
  /** Cancelled or postponed, in the language of the document. */
  readonly status?: string | undefined;
  readonly doNotRecord: boolean;
}

/** A day of a programme, as a grid of times and places. */
export interface PrintDay {
  readonly title: string;
  readonly places: readonly string[];
  readonly rows: readonly {
    readonly hours: string;
    /** For each place, what begins at that time. */
    readonly cells: readonly (readonly PrintSession[])[];
  }[];
}

/** What is printed of an entry, in words: all that a template lays out, and nothing that it would have to look up. */
export interface PrintContent {
  /** What it is of, such as `event/taller`: decides how its cover is drawn. */
  readonly seed: string;
  /** The tag of the document's language. */
  readonly language: string;
  readonly title: PrintText;
  readonly subtitle?: PrintText | undefined;
  /** What it is: a workshop, a fanzine. */
  readonly kind: string;
  /** Cancelled or postponed. */
  readonly status?: string | undefined;
  readonly summary?: PrintText | undefined;
  readonly when?: PrintWhen | undefined;
  readonly where?: PrintText | undefined;
  /** When and where, as a list says it. */
  readonly attending: readonly PrintFact[];
  /** For whom, in which languages, how long. */
  readonly facts: readonly PrintFact[];
  readonly sections: readonly PrintSection[];
  readonly days: readonly PrintDay[];
  /** Who made it and under which licence: the last page. */
  readonly colophon: readonly PrintFact[];
  readonly licence?: { readonly text: string; readonly url: string } | undefined;
  readonly picture?:
    | { readonly path: string; readonly alt: PrintText; readonly credit?: PrintText | undefined }
    | undefined;
}
