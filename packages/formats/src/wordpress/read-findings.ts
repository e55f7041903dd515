import type { ExportedItem } from './export-file.ts';
import { findRestrictions } from './html/find-restrictions.ts';
import { hidesText } from './html/hides-text.ts';
import { isTextAlone } from './html/is-text-alone.ts';
import { listTexts } from './item-texts.ts';

/** What tells that a part of a post may not have been for everyone. */
export interface Findings {
  /** What may show a part to some people alone, by name. */
  readonly restrictions: readonly string[];
  /** Whether a part was hidden on the page. */
  readonly isHidden: boolean;
  /** Whether its HTML is too unusual to be read, so that nobody knows what was to be seen of it. */
  readonly isTextAlone: boolean;
}

/** Looks at everything of a post that is published as a text. */
export function readFindings(item: ExportedItem): Findings {
  const texts = listTexts(item);
  return {
    restrictions: [...new Set(texts.flatMap(findRestrictions))],
    isHidden: texts.some(hidesText),
    isTextAlone: texts.some(isTextAlone),
  };
}
