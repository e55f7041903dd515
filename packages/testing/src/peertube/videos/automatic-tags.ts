import type { State } from '../state.ts';
import type { Video } from './video.ts';

const LINK = /https?:\/\/[^\s)\]>]+/g;

/**
 * Gives a video the tags that the server gives by itself. Of the two kinds that there are, lists of words to watch are not
 * simulated. Where a new text calls for none, those of the old one stay, as on the real server.
 */
export function applyAutomaticTags(state: State, video: Video): void {
  const links = `${video.name} ${video.description ?? ''}`.match(LINK) ?? [];
  const isExternal = (link: string): boolean =>
    URL.canParse(link) && new URL(link).host !== state.host;
  if (links.some(isExternal)) video.automaticTags = ['external-link'];
}
