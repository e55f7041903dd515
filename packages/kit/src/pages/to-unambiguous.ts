import { parse } from 'parse5';
import { listElements, type PageElement } from './page-element.ts';

/** What stands in a `<select>` that all browsers read in the same way. */
const OPTIONS = new Set(['option', 'optgroup', 'hr', 'script', 'template']);

/**
 * Takes out of HTML what browsers read in different ways, so that none of them finds an element that was not seen here. The text of
 * `<noscript>` ends early where scripts run, and newer browsers keep elements in a `<select>` that older ones drop: where that makes
 * a difference, both become a `<div>`. No policy keeps a page from leading elsewhere by a `<meta>` that was hidden so.
 */
export function toUnambiguous(html: string): string {
  const plain = hasMixedSelect(html) ? rename(html, 'select', 'div') : html;
  return hasSplitNoscript(plain) ? rename(plain, 'noscript', 'div') : plain;
}

function hasMixedSelect(html: string): boolean {
  if (!/<select/i.test(html)) return false;
  // By another name it is an element like any other, so that all that stands in it is seen.
  return list(rename(html, 'select', 'selecx'))
    .filter(({ tagName }) => tagName === 'selecx')
    .some((select) =>
      listElements(select).some((each) => each !== select && !OPTIONS.has(each.tagName)),
    );
}

function hasSplitNoscript(html: string): boolean {
  if (!/<noscript/i.test(html)) return false;
  return list(html)
    .filter(({ tagName }) => tagName === 'noscript')
    .some(({ sourceCodeLocation }) => {
      const { startTag, endTag } = sourceCodeLocation ?? {};
      if (!startTag || !endTag) return true;
      const text = html.slice(startTag.endOffset, endTag.startOffset);
      return /<\/noscript/i.test(text);
    });
}

function list(html: string): PageElement[] {
  return listElements(parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true }));
}

/** Renames the tags of an element, those too that one reader takes for text. */
function rename(html: string, from: string, to: string): string {
  return html.replaceAll(new RegExp(`<(/?)${from}(?=[\\s/>])`, 'gi'), `<$1${to}`);
}
