'use client';
/**
 * `<comunal-room>` as a component of React. Importing it registers the element.
 *
 * @packageDocumentation
 */
import { createReactComponent, type ReactComponent } from '@comunal/ui/react';
import '@comunal/jitsi/define';
import { ComunalRoom as Element, type ComunalRoomEventMap } from '@comunal/jitsi/element';

/** The element as a component: its properties are props, and `onComunalRoomState` listens to its event. */
export const ComunalRoom: ReactComponent<Element, ComunalRoomEventMap> = createReactComponent<
  Element,
  ComunalRoomEventMap
>({
  tagName: 'comunal-room',
  elementClass: Element,
  events: {
    'comunal-room-state': true,
  },
});
