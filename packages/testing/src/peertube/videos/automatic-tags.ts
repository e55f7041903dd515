import type { State } from '../state.ts';
import type { Video } from './video.ts';

const LINK = /https?:\/\/[^\s)\]>]+/g;

/**
 * Applies the server's automatic tags to a video. Only `external-link` is simulated, not the lists of watched words. Tags
 * are never removed when the text changes, as on the real server.
 */
export function applyAutomaticTags(state: State, video: Video): void {
  const links = `${video.name} ${video.description ?? ''}`.match(LINK) ?? [];
  const isExternal = (link: string): boolean =>
    URL.canParse(link) && new URL(link).host !== state.host;
  if (links.some(isExternal)) video.automaticTags = ['external-link'];
}
