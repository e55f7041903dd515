import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';

/** The props by which a component listens to the events of its element: `onComunalVideoPlay` for `comunal-video-play`. */
export type ReactEvents<EventMap extends Record<keyof EventMap, Event>> = {
  [Name in keyof EventMap & string as `on${PascalCase<Name>}`]: EventName<EventMap[Name]>;
};

/** `ComunalVideoPlay` of `comunal-video-play`. */
type PascalCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Name>;

/** A component of React that wraps an element of class `E`. */
export type ReactComponent<
  E extends HTMLElement,
  EventMap extends Record<keyof EventMap, Event>,
> = ReactWebComponent<E, ReactEvents<EventMap>>;

/** An element, and the names of all its events. */
export interface ReactComponentOptions<E extends HTMLElement, EventMap> {
  /** The name by which the element is registered. */
  readonly tagName: string;
  /** Its class, whose fields become props. */
  readonly elementClass: new () => E;
  /** Each of its events: the compiler asks for those that are missing. */
  readonly events: Readonly<Record<keyof EventMap & string, true>>;
}

/**
 * Wraps an element as a component of React: its properties are props, which also arrive when React takes over a page that a
 * server has rendered, and its events have props of their own.
 *
 * @typeParam EventMap - The events of the element, by name.
 * @param options - The element, and the names of its events.
 */
export function createReactComponent<
  E extends HTMLElement,
  EventMap extends Record<keyof EventMap, Event>,
>({
  tagName,
  elementClass,
  events,
}: ReactComponentOptions<E, EventMap>): ReactComponent<E, EventMap> {
  const props = Object.fromEntries(
    Object.keys(events).map((name) => [`on${toPascalCase(name)}`, name]),
  ) as ReactEvents<EventMap>; // `Record` above says that they are all there
  return createComponent({ react: React, tagName, elementClass, events: props });
}

const toPascalCase = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_match, first: string) => first.toUpperCase());
