import { ImportProblemCode } from '../../import/import-problem.ts';
import { isNestedDeeply } from './nesting.ts';
import { translateHtml } from './translate-html.ts';

/** In a shorter text, no tag is too long to be read. */
const fewCharacters = 20_000;

/** Whether HTML is too unusual to be read as such, so that its text alone is kept. Few texts are translated to find that out. */
export function isTextAlone(html: string): boolean {
  if (html.length < fewCharacters && !isNestedDeeply(html)) return false;
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
