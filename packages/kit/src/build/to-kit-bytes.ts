import { readFile } from 'node:fs/promises';
import { decodePage } from '../pages/decode-page.ts';
import type { PageSearch } from '../pages/page-context.ts';
import { parsePage } from '../pages/parse-page.ts';
import { rewritePage } from '../pages/rewrite-page.ts';
import { isPage, type SiteFile } from '../site/open-site.ts';
import type { ScannedSite } from '../site/scan-site.ts';
import { kitTexts } from '../start/kit-texts.ts';
import { rewriteStyle } from '../styles/rewrite-style.ts';
import { createPageContext, type KitPlan } from './page-contexts.ts';

/** What is known of the pages of the site. */
interface KnownPages {
  readonly scanned?: ScannedSite | undefined;
  readonly search?: ReadonlyMap<string, PageSearch> | undefined;
}

/** What makes a drawing load a style sheet, which its elements do not say. */
const STYLESHEET = /<\?xml-stylesheet[^>]*\?>/gi;

/** A file as it goes into the kit: pages, styles and drawings rewritten; the path of all others, which are copied. */
export async function toKitBytes(
  file: SiteFile,
  plan: KitPlan,
  { scanned, search }: KnownPages,
): Promise<Uint8Array | string> {
  const { path, source, extension } = file;
  const isDrawing = extension === 'svg';
  if (!isPage(file) && !isDrawing && extension !== 'css') return source;
  const language = scanned?.pages.get(path)?.facts.language ?? '';
  const context = createPageContext(path, plan, {
    describeOnline: (host) => kitTexts(language).t('kit:page.online', { host }),
    search: search?.get(path),
  });
  if (extension === 'css') {
    const css = await readFile(source, 'utf8');
    return encode(
      rewriteStyle(css, ({ url }) => {
        const target = context.resolve(url, undefined);
        if (target.kind === 'keep') return undefined;
        if (target.kind === 'kit') return target.href;
        if (target.kind === 'outside') context.noteLoss('outside-load', target.host);
        else context.noteLoss('missing-file', url);
        return 'data:,';
      }),
    );
  }
  const { html } = decodePage(await readFile(source));
  if (!isDrawing) return encode(rewritePage(parsePage(html), context));
  return encode(rewritePage(parsePage(html), context, 'drawing').replaceAll(STYLESHEET, ''));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
