'use client';
/**
 * `<comunal-video>` as a component of React. Importing it registers the element.
 *
 * @packageDocumentation
 */
import { createReactComponent, type ReactComponent } from '@comunal/ui/react';
import '@comunal/peertube/define';
import { ComunalVideo as Element, type ComunalVideoEventMap } from '@comunal/peertube/element';

/**
 * The element as a component: its properties are props, and its events have props such as `onComunalVideoPlay`.
 *
 * @example
 * ```tsx
 * import { ComunalVideo } from '@comunal/peertube/react';
 *
 * export const Talk = () => (
 *   <ComunalVideo src="https://tubo.example/w/1" onComunalVideoPlay={({ detail }) => detail.seconds}>
 *     <a href="https://tubo.example/w/1">Ver el video en tubo.example</a>
 *   </ComunalVideo>
 * );
 * ```
 */
export const ComunalVideo: ReactComponent<Element, ComunalVideoEventMap> = createReactComponent<
  Element,
  ComunalVideoEventMap
>({
  tagName: 'comunal-video',
  elementClass: Element,
  events: {
    'comunal-video-ready': true,
    'comunal-video-play': true,
    'comunal-video-pause': true,
    'comunal-video-seek': true,
    'comunal-video-ended': true,
    'comunal-video-time': true,
    'comunal-video-error': true,
    'comunal-video-recovered': true,
  },
});
