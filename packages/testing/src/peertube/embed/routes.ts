import { type HandlerResponse, text } from '../../http/response.ts';
import { escape } from '../../http/escape.ts';
import type { Exchange } from '../http/exchange.ts';
import { route } from '../http/router.ts';
import type { State } from '../state.ts';
import { findVideo } from '../videos/access.ts';
import { LANGUAGES } from '../videos/languages.ts';
import { filePath } from '../videos/present-files.ts';
import type { Video } from '../videos/video.ts';
import { openEmbedChannel } from './channel-script.ts';
import { playerScript } from './player-script.ts';

const RESOLUTION = { id: 360, label: '360p', height: 360 };

/** Handles `GET /videos/embed/:id`: a minimal page with the file and, with `api=1`, the messages of the real player. */
function getEmbed(exchange: Exchange): HandlerResponse {
  const { state, params, url } = exchange;
  const video = findVideo(state, params['id'] ?? '');
  const hidden = video !== undefined && video.privacy > 2;
  const isVisible = video !== undefined && !hidden;
  const body = isVisible
    ? renderPlayer(state, video, url.searchParams)
    : `<p>This video is not available.</p>${renderScript(state, url.searchParams, [])}`;
  return renderPage(isVisible ? video.name : 'PeerTube', body);
}

function renderPlayer(state: State, video: Video, query: URLSearchParams): string {
  const captions = state.captions
    .filter(({ videoId }) => videoId === video.id)
    .map(({ language, filename }) => ({
      id: language,
      label: LANGUAGES[language] ?? language,
      src: `${state.url}/lazy-static/video-captions/${filename}`,
    }));
  const tracks = captions.map(
    ({ id, label, src }) =>
      `<track kind="subtitles" srclang="${escape(id)}" label="${escape(label)}" src="${escape(src)}">`,
  );
  const flags = ['muted', 'loop', 'autoplay'].filter((name) => query.get(name) === '1');
  const controls = query.get('controls') === '0' ? [] : ['controls'];
  const start = Number.parseInt(query.get('start') ?? '', 10);
  const fragment = start > 0 ? `#t=${start}` : '';
  const poster = `/lazy-static/previews/${video.preview?.filename}`;
  const attributes = [...controls, ...flags, 'playsinline', 'preload="metadata"'].join(' ');
  const element = `<video ${attributes} poster="${poster}" src="${filePath(video)}${fragment}">${tracks.join('')}</video>`;
  return element + renderScript(state, query, captions);
}

/** Renders the script that communicates with the embedding page if `api=1`, even without a video. */
function renderScript(
  { embedHandshake: handshake }: State,
  query: URLSearchParams,
  captions: readonly object[],
): string {
  if (query.get('api') !== '1') return '';
  const literal = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
  const scope = query.get('scope') ?? 'peertube';
  const channel = `(${openEmbedChannel.toString()})(${literal({ scope, handshake })})`;
  const settings = literal({ captions, resolution: RESOLUTION });
  return `<script>if(window.parent!==window)(${playerScript.toString()})(${channel},${settings})</script>`;
}

function renderPage(title: string, body: string): HandlerResponse {
  const style =
    'html,body{margin:0;height:100%;background:#000;color:#fff}video{width:100%;height:100%}';
  return text(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(title)}</title><style>${style}</style><body>${body}</body></html>`,
  );
}

export const embedRoutes = [route('GET /videos/embed/:id', getEmbed)];
