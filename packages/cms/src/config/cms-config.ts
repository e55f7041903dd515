/** One choice of a field. */
export interface CmsChoice {
  /** What the form shows. */
  readonly label: string;
  /** What the file holds. */
  readonly value: string;
}

/**
 * How a value in a file differs from what its field in the form holds:
 *
 * - `name`: a string for every language, or a text by language; always by language in the form.
 * - `localized`: a text by language; the same in the form.
 * - `moment`: a date, or local time and zone; one line of text in the form.
 * - `agent`: a reference, or an object with a name; an object with `entry` and `name` in the form.
 * - `scalar`: a number, yes or no, or a word such as `unknown`; text in the form.
 */
export type CmsShape = 'name' | 'localized' | 'moment' | 'agent' | 'scalar';

/** One field of a form, as Decap CMS reads it. */
export interface CmsField {
  /** The key in the file. */
  readonly name: string;
  /** What the form calls it. */
  readonly label: string;
  /** For a list: what one of its items is called. */
  readonly label_singular?: string;
  /** The widget of Decap that edits it. */
  readonly widget: string;
  /** Whether an entry cannot be saved without it. */
  readonly required: boolean;
  /** What an editor writes there. */
  readonly hint?: string;
  /** A regular expression that the text has to match, and what is said where it does not. */
  readonly pattern?: readonly [expression: string, message: string];
  /** The value in a new entry. */
  readonly default?: string | boolean;
  /** For a select: the choices. */
  readonly options?: readonly CmsChoice[];
  /** For an object, or a list of objects: their fields. */
  readonly fields?: readonly CmsField[];
  /** For a list of single values: the field of each. */
  readonly field?: CmsField;
  /** Whether an object or a list is folded up at first. */
  readonly collapsed?: boolean;
  /** For a list: what stands on a folded item. */
  readonly summary?: string;
  /** For a file or picture: whether it may be one of another host. */
  readonly choose_url?: false;
  /** For a number: `int` or `float`. */
  readonly value_type?: 'int' | 'float';
  /** For a number: how far apart two values may be. */
  readonly step?: number;
  /** For Markdown: how it can be edited. */
  readonly modes?: readonly string[];
  /** For a relation: the collection whose entries can be picked. */
  readonly collection?: string;
  /** For a relation to several types: their collections. */
  readonly collections?: readonly string[];
  /** For a relation: what of an entry is written. */
  readonly value_field?: string;
  /** For a relation: the fields that are searched. */
  readonly search_fields?: readonly string[];
  /** For a relation: the fields that are shown. */
  readonly display_fields?: readonly string[];
  /** For a relation: how many entries are listed at once. */
  readonly options_length?: number;
  /** How the value in the file differs from that in the form, for the script of this package; Decap passes over it. */
  readonly shape?: CmsShape;
}

/** A collection of entries of one type, or of one file. */
export interface CmsCollection {
  /** The name of the type. */
  readonly name: string;
  /** What its entries are called together. */
  readonly label: string;
  /** What one of its entries is called. */
  readonly label_singular?: string;
  /** What its entries are, in a sentence. */
  readonly description?: string;
  /** The folder that holds the entries, from the root of the project. */
  readonly folder?: string;
  /** For the site itself, which is one file. */
  readonly files?: readonly CmsFile[];
  /** Whether new entries can be created. */
  readonly create?: boolean;
  /** Whether entries can be deleted. */
  readonly delete?: boolean;
  /** The format that the script of this package registers. */
  readonly format?: string;
  /** The extension of new files. */
  readonly extension?: string;
  /** The template of the slug of a new entry. */
  readonly slug?: string;
  /** The field that names an entry. */
  readonly identifier_field?: string;
  /** What stands for an entry in lists. */
  readonly summary?: string;
  /** Where uploaded files go, from the folder of the entry. */
  readonly media_folder?: string;
  /** What is written of an uploaded file's folder. */
  readonly public_folder?: string;
  /** The fields by which entries can be sorted. */
  readonly sortable_fields?: readonly string[];
  /** The fields of the form. */
  readonly fields?: readonly CmsField[];
}

/** A form for a single file. */
export interface CmsFile {
  /** The name of the form. */
  readonly name: string;
  /** What it is called. */
  readonly label: string;
  /** The file, from the root of the project. */
  readonly file: string;
  /** The fields of the form. */
  readonly fields: readonly CmsField[];
}

/** The part of a configuration of Decap CMS that follows from the content model. `backend` and the like are the collective's. */
export interface CmsConfig {
  /** The language of Decap's own interface. */
  readonly locale: string;
  /** The languages of the site, for the script of this package. */
  readonly languages: readonly string[];
  /** Where files go that belong to no entry. */
  readonly media_folder: string;
  /** What is written of that folder. */
  readonly public_folder: string;
  /** How slugs are written. */
  readonly slug: {
    readonly encoding: 'ascii';
    readonly clean_accents: true;
    readonly sanitize_replacement: '-';
  };
  /** The preview beside the form, which shows fields rather than the site: it is off. */
  readonly editor: { readonly preview: false };
  /** The link to a preview at the git host, which a static site does not have: it is off. */
  readonly show_preview_links: false;
  /** A collection for each type. */
  readonly collections: readonly CmsCollection[];
}
