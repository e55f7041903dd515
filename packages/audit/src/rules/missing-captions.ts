import { parseCaptions } from '@comunal/captions';
import { isHidden } from '../pages/accessible-name.ts';
import { createLinkResolver, type LinkResolver } from '../links/resolve-link.ts';
import { listPageLoads } from '../loads/page-loads.ts';
import type { Observation } from '../finding.ts';
import type { Site, SiteFile } from '../files/site-files.ts';
import { getAttribute, getLine, type Page, type PageElement } from '../pages/parse-page.ts';
import { isElement, walkNodes } from '../pages/walk-nodes.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * A video has captions, in a file in which there is something. A silent one that moves behind a page needs none. Sound alone needs
 * a transcript, which can be any text of the page, so that nobody can tell by looking at the element that there is none.
 */
export function createMissingCaptions(): AuditRule {
  let resolving: Promise<LinkResolver> | undefined;
  return { codes: ['missing-captions'], checkPage };

  async function* checkPage(page: Page, site: Site): AsyncGenerator<Observation> {
    const { base, elements } = listPageLoads(page, site);
    for (const video of elements) {
      if (video.tagName !== 'video' || isSilent(video) || !hasSource(video)) continue;
      const resolver = await (resolving ??= createLinkResolver(site));
      const tracks = [...walkNodes(video)].filter(isElement).filter(isCaptions);
      if (await hasCaptions(tracks, base, resolver)) continue;
      const urls = tracks.map((track) => getAttribute(track, 'src') ?? '');
      const detail = ['<video>', ...urls].join(' ').trim();
      yield { code: 'missing-captions', line: getLine(video), detail };
    }
  }
}

/** Whether a video is a moving picture without sound, or hidden from screen readers. */
function isSilent(video: PageElement): boolean {
  const has = (name: string): boolean => getAttribute(video, name) !== undefined;
  return (has('muted') && has('autoplay') && !has('controls')) || isHidden(video);
}

function hasSource(video: PageElement): boolean {
  return [video, ...video.childNodes.filter(isElement)].some(
    (element) =>
      (element === video || element.tagName === 'source') && getAttribute(element, 'src')?.trim(),
  );
}

/** A track without a kind has subtitles. */
function isCaptions(element: PageElement): boolean {
  const kind = getAttribute(element, 'kind')?.trim().toLowerCase() ?? 'subtitles';
  return element.tagName === 'track' && /^(?:captions|subtitles)$/.test(kind);
}

async function hasCaptions(
  tracks: readonly PageElement[],
  base: URL,
  { resolve }: LinkResolver,
): Promise<boolean> {
  for (const track of tracks) {
    const url = getAttribute(track, 'src');
    const target = url?.trim() ? resolve(url, base) : undefined;
    if (target?.kind === 'elsewhere') return true;
    if (target?.kind === 'file' && (await hasCues(target.file))) return true;
  }
  return false;
}

async function hasCues(file: SiteFile): Promise<boolean> {
  const bytes = await file.read();
  // Captions of a two-hour film take 200 kB: whoever wrote more wrote something.
  return bytes.length > MAX_BYTES || parseCaptions(bytes).cues.length > 0;
}

const MAX_BYTES = 20 * 1024 * 1024;
