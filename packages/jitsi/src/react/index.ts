'use client';
/**
 * `<comunal-room>` as a component of React. Importing it registers the element.
 *
 * @packageDocumentation
 */
import { createReactComponent, type ReactComponent } from '@comunal/ui/react';
import '@comunal/jitsi/define';
import { ComunalRoom as Element, type ComunalRoomEventMap } from '@comunal/jitsi/element';

/**
 * The element as a component: its properties are props, and `onComunalRoomState` listens to its event.
 *
 * @example
 * ```tsx
 * import { ComunalRoom } from '@comunal/jitsi/react';
 *
 * export const Assembly = () => (
 *   <ComunalRoom instance="https://meet.example" room="asamblea-abierta">
 *     <a href="https://meet.example/asamblea-abierta">Abrir la llamada en meet.example</a>
 *   </ComunalRoom>
 * );
 * ```
 */
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
