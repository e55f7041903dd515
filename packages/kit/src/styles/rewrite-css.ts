import type { PageContext } from '../pages/page-context.ts';
import { toLoaded } from '../pages/kit-address.ts';
import { rewriteStyle } from './rewrite-style.ts';

/** Nothing, in the place of an address that must not be loaded. */
const NOTHING = 'data:,';

/**
 * Rewrites what CSS loads.
 *
 * @param css - A style sheet, or the value of a property.
 * @param base - What `<base>` says that relative addresses count from.
 * @param context - Where they lead.
 */
export function rewriteCss(css: string, base: string | undefined, context: PageContext): string {
  return rewriteStyle(css, ({ url, isImport }) => {
    // A style sheet that stands in an address may import another, and nobody looks into it.
    if (isImport && /^\s*data:/i.test(url)) return NOTHING;
    const href = toLoaded(url, base, context);
    return href === url ? undefined : (href ?? NOTHING);
  });
}
