import type { CmsField } from '../config/cms-config.ts';

/** The part of a field by which values are changed between a file and a form. */
export type FormField = Pick<CmsField, 'name' | 'widget'> & {
  readonly shape?: CmsField['shape'] | undefined;
  readonly fields?: readonly FormField[] | undefined;
  readonly field?: FormField | undefined;
};

/** What every value is changed with. */
export interface FormLanguages {
  /** The language of a text that is written without one. */
  readonly first: string;
}

/** The key under which an item of a list keeps its position in the file, by which it is found again when items move. */
export const POSITION = '~position';
