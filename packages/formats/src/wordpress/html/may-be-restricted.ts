import { ImportProblemCode } from '../../import/import-problem.ts';
import { findRestrictions } from './find-restrictions.ts';
import { hidesText } from './hides-text.ts';
import { translateHtml } from './translate-html.ts';

/** Whether a part of a text may be for some people alone, or cannot be told from what nobody was to read. */
export function mayBeRestricted(html: string): boolean {
  return findRestrictions(html).length > 0 || hidesText(html) || isTextAlone(html);
}

/** With fewer signs and characters, nothing is nested without end. */
const fewSigns = 90;
const fewCharacters = 20_000;

/** Whether HTML is too unusual to be read as such, so that its text alone is kept. */
export function isTextAlone(html: string): boolean {
  if (html.length < fewCharacters && (html.match(/[<[]/g)?.length ?? 0) < fewSigns) return false;
  let isAlone = false;
  translateHtml(html, {
    resolveLink: () => undefined,
    resolvePicture: () => undefined,
    listGallery: () => [],
    footnotes: new Map(),
    note: (code) => {
      isAlone ||= code === ImportProblemCode.TextAlone;
    },
  });
  return isAlone;
}
