import { checkOptionNames, type OptionNames } from '@comunal/http';
import { createLiteI18n } from '@comunal/i18n/lite';
import { video } from '@comunal/i18n/lite/video';
import { isHeadingLevel, markup, renderAttributes } from '@comunal/http/markup';
import { parseVideoAddress } from '../element/video-address.ts';
import { toPeerTubeError } from '../peertube-error.ts';

/** How a video is rendered as HTML. */
export interface RenderVideoOptions {
  /** The address of the video's page or player, on https (http on this machine). */
  readonly src: string;
  /** The language of the texts: `es`, `es-AR`, `pt`… */
  readonly locale: string;
  /** The title of the video. @defaultValue the card names the server alone */
  readonly title?: string | undefined;
  /** The length, in seconds or as ISO 8601: `5400`, `PT1H30M`. @defaultValue none is shown */
  readonly duration?: string | number | undefined;
  /** The languages of the captions; an empty list says that there are none. @defaultValue nothing is said of captions */
  readonly captions?: readonly string[] | undefined;
  /** An image on the page's own server. @defaultValue a drawn frame */
  readonly poster?: string | undefined;
  /** The level of the card's heading, 1 to 6. @defaultValue 3 */
  readonly headingLevel?: number | undefined;
}

const OPTION_NAMES: OptionNames<RenderVideoOptions> = {
  src: true,
  locale: true,
  title: true,
  duration: true,
  captions: true,
  poster: true,
  headingLevel: true,
};

/**
 * Renders a video as `<comunal-video>`, with a link to it for pages that run no script. Where
 * `@comunal/peertube/define` runs, the element takes over; neither contacts the server before somebody presses.
 *
 * @param options - The video, and the language.
 * @returns HTML in which every text is escaped, and that loads nothing but the poster.
 * @throws `PeerTubeError` with `bad-address` for anything but the address of a video, TypeError for an unknown option,
 * RangeError for a level that HTML does not have.
 * @example
 * ```ts
 * import { renderVideo } from '@comunal/peertube';
 *
 * const src = 'https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj';
 * const html = renderVideo({ src, title: 'Redes comunitarias', locale: 'es' });
 * console.log(html.includes(`<a href="${src}"`), html.includes('Video en tubo.example')); // → true true
 * ```
 */
export function renderVideo(options: RenderVideoOptions): string {
  checkOptionNames('renderVideo', options, OPTION_NAMES);
  const { src, locale, title, duration, captions, poster, headingLevel } = options;
  const address = parseVideoAddress(src);
  if (!address)
    throw toPeerTubeError({
      code: 'bad-address',
      detail: 'src has to be the address of a video, such as https://tubo.example/w/….',
      request: { method: '', path: '' },
    });
  if (headingLevel !== undefined && !isHeadingLevel(headingLevel))
    throw new RangeError('`renderVideo` needs `headingLevel` from 1 to 6.');
  const { t, language } = createLiteI18n(locale, video);
  const name = title?.trim() || undefined;
  const attributes = renderAttributes({
    src: address.page,
    'video-title': name,
    duration,
    captions: captions?.join(' '),
    poster,
    'heading-level': headingLevel,
    lang: language,
  });
  const host = t('video:untitled', { host: new URL(address.page).host });
  const text = name === undefined ? host : `${name} · ${host}`;
  return markup`<comunal-video${attributes}><a href="${address.page}" rel="noopener noreferrer external">${text}</a></comunal-video>`
    .markup;
}
