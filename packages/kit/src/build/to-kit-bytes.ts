import { readFile } from 'node:fs/promises';
import type { PageSearch } from '../pages/page-context.ts';
import { readPage } from '../pages/read-page.ts';
import { rewritePage } from '../pages/rewrite-page.ts';
import { decodeText } from '../site/decode-text.ts';
import { isPage, isXml } from '../site/file-kinds.ts';
import type { SiteFile } from '../site/open-site.ts';
import type { ScannedSite } from '../site/scan-site.ts';
import { kitTexts } from '../start/kit-texts.ts';
import { rewriteCss } from '../styles/rewrite-css.ts';
import { rewriteXml } from '../xml/rewrite-xml.ts';
import { createPageContext, type KitPlan } from './page-contexts.ts';

/** What is known of the pages of the site. */
interface KnownPages {
  readonly scanned?: ScannedSite | undefined;
  readonly search?: ReadonlyMap<string, PageSearch> | undefined;
}

/** A file as it goes into the kit: pages, styles and XML rewritten; the path of all others, which are copied. */
export async function toKitBytes(
  file: SiteFile,
  plan: KitPlan,
  { scanned, search }: KnownPages,
): Promise<Uint8Array | string> {
  const { path, source, extension } = file;
  if (!isPage(file) && !isXml(file) && extension !== 'css') return source;
  const language = scanned?.pages.get(path)?.facts.language ?? '';
  const context = createPageContext(path, plan, {
    describeOnline: (host) => kitTexts(language).t('kit:page.online', { host }),
    search: search?.get(path),
  });
  if (isPage(file)) return encode(rewritePage(await readPage(file), context));
  const { text, isUtf8 } = decodeText(await readFile(source));
  if (extension === 'css') return encode(rewriteCss(withoutCharset(text), undefined, context));
  const rewritten = rewriteXml(text, context);
  if (!rewritten) {
    context.noteLoss('broken-xml', path);
    return encode(NOTHING);
  }
  return rewritten.isChanged || !isUtf8 ? encode(rewritten.text) : source;
}

/** A document of XML that shows nothing. */
const NOTHING = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** A style sheet goes into the kit as UTF-8, whatever it was. */
function withoutCharset(css: string): string {
  return css.replace(/^@charset "(?!utf-8")[^"]*";/i, '');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
