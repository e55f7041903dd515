import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { toLinked, toLoaded } from '../pages/kit-address.ts';
import type { PageContext } from '../pages/page-context.ts';
import { rewriteCss } from '../styles/rewrite-css.ts';

/** What pages in a drawing load or send by, and drawings do not have. */
const REMOVED =
  /^(?:srcset|imagesrcset|poster|background|data|ping|attributionsrc|srcdoc|action|formaction|manifest|codebase|lowsrc|dynsrc|longdesc|base|integrity|crossorigin)$/i;
/** Addresses that stay as they are where something is loaded: a part of the same drawing, and a picture or font in it. */
const INCLUDED = /^\s*(?:#|data:(?:image|font|application\/(?:x-)?font)[/\w.+-]*[;,])/i;
/** Schemes that run something, or show what is not of the kit. */
const ACTIVE = /^(?:javascript|vbscript|data|blob|file|filesystem|view-source):$/;

/** An attribute as it is written. */
interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

/** Rewrites the attributes of an element of a drawing; what runs, or is loaded from outside of the kit, goes. */
export function rewriteAttributes(
  tag: SaxesTagNS,
  context: PageContext,
): { readonly written: readonly WrittenAttribute[]; readonly isChanged: boolean } {
  const attributes = Object.values(tag.attributes);
  const written = attributes.flatMap((attribute) => {
    const value = rewriteValue(attribute, tag, context);
    return value === undefined ? [] : [{ name: attribute.name, value }];
  });
  const isChanged =
    written.length !== attributes.length ||
    attributes.some(({ value }, index) => written[index]?.value !== value);
  return { written, isChanged };
}

/** The new value of an attribute; `undefined` where it goes. */
function rewriteValue(
  { local, prefix, name, value }: SaxesAttributeNS,
  tag: SaxesTagNS,
  context: PageContext,
): string | undefined {
  if (name === 'xmlns' || prefix === 'xmlns') return value;
  if (/^on/i.test(local)) {
    context.noteLoss('script', local);
    return undefined;
  }
  if (REMOVED.test(local)) return undefined;
  if (local !== 'href' && local !== 'src') return rewriteCss(value, undefined, context);
  if (/^(?:a|area)$/i.test(tag.local)) {
    const isActive = URL.canParse(value) && ACTIVE.test(new URL(value).protocol);
    return isActive ? undefined : toLinked(value, undefined, context);
  }
  const href = toLoaded(value, undefined, context);
  if (href !== value) return href;
  return INCLUDED.test(value) || value.trim() === '' || !URL.canParse(value) ? value : undefined;
}
