import { toLinkHtml } from './element-edits.ts';
import { getAttribute, isElement, type PageElement } from './page-element.ts';
import { rewriteLoad } from './rewrite-load.ts';
import type { RewrittenPage } from './rewritten-page.ts';

/** Rewrites video, sound, captions and frames. What another host has becomes a link to it, which somebody has to press. */
export function rewriteMedia(element: PageElement, page: RewrittenPage): void {
  const { tagName } = element;
  if (tagName === 'video' || tagName === 'audio') rewritePlayer(element, page);
  else if (tagName === 'track') rewriteTrack(element, page);
  else if (tagName === 'iframe' || tagName === 'frame' || tagName === 'embed')
    rewriteFrame(element, page);
  else if (tagName.includes('-')) rewriteCustomElement(element, page);
}

/** An element of a script shows what stands in it, since its script is gone; nothing is left of what it would ask another host for. */
function rewriteCustomElement(element: PageElement, { base, context, edits }: RewrittenPage): void {
  for (const name of ['src', 'poster']) {
    const address = getAttribute(element, name);
    if (address === undefined) continue;
    const destination = context.resolve(address, base);
    if (destination.kind === 'kit') edits.setAttribute(element, name, destination.href);
    else if (destination.kind !== 'keep') edits.removeAttribute(element, name);
  }
}

function rewritePlayer(player: PageElement, page: RewrittenPage): void {
  const { base, context, edits } = page;
  if (player.tagName === 'video') rewriteLoad(player, 'poster', page);
  const sources = [player, ...player.childNodes.filter(isElement)].filter(
    (each) =>
      (each === player || each.tagName === 'source') && getAttribute(each, 'src') !== undefined,
  );
  const targets = sources.map((element) => ({
    element,
    destination: context.resolve(getAttribute(element, 'src') ?? '', base),
  }));
  const isPlayable = targets.some(({ destination: { kind } }) => kind === 'kit' || kind === 'keep');
  const links: string[] = [];
  for (const { element, destination } of targets) {
    if (destination.kind === 'keep') continue;
    if (destination.kind === 'kit') {
      edits.setAttribute(element, 'src', destination.href);
      continue;
    }
    if (element === player) edits.removeAttribute(element, 'src');
    else edits.replace(element, '');
    if (destination.kind === 'missing')
      context.noteLoss('missing-file', getAttribute(element, 'src') ?? '');
    else if (destination.kind === 'outside') context.noteLoss('outside-media', destination.host);
    else context.noteLoss('left-out-media', destination.name);
    const online =
      destination.kind === 'outside'
        ? destination.href
        : 'online' in destination
          ? destination.online
          : undefined;
    if (online !== undefined) links.push(online);
  }
  if (targets.length === 0 || isPlayable) return;
  edits.replace(player, links.map((href) => toOnlineHtml(href, page)).join(''));
}

/** A player of the toolkit keeps a track as an address of its own site; the browser reads none from a folder. */
function rewriteTrack(track: PageElement, { base, context, edits }: RewrittenPage): void {
  const address = getAttribute(track, 'src');
  if (address === undefined || address.trim().startsWith('data:')) return;
  const inlined = context.inlineTrack(address, base);
  if (inlined !== undefined) edits.setAttribute(track, 'src', inlined);
  else {
    edits.replace(track, '');
    context.noteLoss('missing-file', address);
  }
}

function rewriteFrame(frame: PageElement, page: RewrittenPage): void {
  const { base, context, edits } = page;
  const address = getAttribute(frame, 'src');
  if (address === undefined || address.trim() === '') return;
  const destination = context.resolve(address, base);
  if (destination.kind === 'keep') return;
  if (destination.kind === 'kit') return edits.setAttribute(frame, 'src', destination.href);
  if (destination.kind === 'outside') {
    edits.replace(frame, toOnlineHtml(destination.href, page));
    context.noteLoss('outside-media', destination.host);
  } else {
    edits.replace(frame, '');
    context.noteLoss('missing-file', address);
  }
}

function toOnlineHtml(href: string, { context }: RewrittenPage): string {
  const { host } = new URL(href);
  context.noteLink(host);
  return `<p>${toLinkHtml(href, context.describeOnline(host))}</p>`;
}
