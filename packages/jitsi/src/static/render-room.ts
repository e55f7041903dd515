import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import { createLiteI18n } from '@comunal/i18n/lite';
import { room as roomMessages } from '@comunal/i18n/lite/room';
import { isHeadingLevel, markup, renderAttributes } from '@comunal/http/markup';
import { unknownOption } from '../check-options.ts';
import { readLocation } from '../element/room-location.ts';
import { JitsiError } from '../jitsi-error.ts';
import { presets, type RoomPresetName } from '../presets/presets.ts';
import { renderCallTime } from './render-call-time.ts';

/** How a room is rendered as HTML. */
export interface RenderRoomOptions {
  /** The call server: `https://meet.example/`. */
  readonly instance: string;
  /** The name of the room. It stands in the page, so it is public. */
  readonly room: string;
  /** The language of the texts: `es`, `es-AR`, `pt`… */
  readonly locale: string;
  /** The title of the call. @defaultValue the card names the server alone */
  readonly title?: string | undefined;
  /** When the call begins: ISO 8601 with an offset, or a local time of `timeZone`. @defaultValue no time is shown */
  readonly starts?: string | undefined;
  /** When the call ends, in the same form, after it begins. */
  readonly ends?: string | undefined;
  /** The IANA name of the call's time zone, which a time without an offset needs. @defaultValue the offset of `starts` */
  readonly timeZone?: string | undefined;
  /** What to request of the app. @defaultValue 'workshop' */
  readonly preset?: RoomPresetName | undefined;
  /** The level of the card's heading, 1 to 6. @defaultValue 3 */
  readonly headingLevel?: number | undefined;
}

const OPTION_NAMES: OptionNames<RenderRoomOptions> = {
  instance: true,
  room: true,
  locale: true,
  title: true,
  starts: true,
  ends: true,
  timeZone: true,
  preset: true,
  headingLevel: true,
};

/**
 * Renders a public room as `<comunal-room>`, with a link to it for pages that run no script, and when the call is, in its own
 * time zone. Where `@comunal/jitsi/define` runs, the element takes over, and tells the time in that of the visitor; neither
 * contacts the server before somebody presses.
 *
 * The name of the room stands in the page: render no room that is not for everybody.
 *
 * @param options - The room, and the language.
 * @returns HTML in which every text is escaped, and that loads nothing.
 * @throws `JitsiError` with `bad-instance` or `room-character` for what is no address of a room, `unknown-option` for an option
 * that does not exist, `bad-preset` and `bad-option` for wrong values, such as 31 February. It repeats no name of a room.
 * @example
 * ```ts
 * import { renderRoom } from '@comunal/jitsi';
 *
 * const html = renderRoom({
 *   instance: 'https://meet.example/',
 *   room: 'asamblea-abierta',
 *   title: 'Asamblea abierta',
 *   locale: 'es',
 * });
 * console.log(html.includes('<a href="https://meet.example/asamblea-abierta"')); // → true
 * ```
 */
export function renderRoom(options: RenderRoomOptions): string {
  checkOptionNames('renderRoom', options, OPTION_NAMES, unknownOption);
  const { instance, room, locale, title, starts, ends, timeZone, preset, headingLevel } = options;
  if (preset !== undefined && !Object.hasOwn(presets, preset))
    throw new JitsiError(
      'bad-preset',
      `preset has to be one of ${Object.keys(presets).join(', ')}.`,
    );
  if (headingLevel !== undefined && !isHeadingLevel(headingLevel))
    throw new JitsiError('bad-option', 'headingLevel has to be a level from 1 to 6.', {
      about: 'headingLevel',
    });
  const location = readLocation(instance, room, undefined);
  if (location === 'instance')
    throw new JitsiError('bad-instance', 'instance has to be the https address of a call server.', {
      about: 'instance',
    });
  if (typeof location === 'string')
    throw new JitsiError('room-character', 'room has to be the name of a room.', { about: 'room' });
  const { t, language, formats } = createLiteI18n(locale, roomMessages);
  const time = renderCallTime({ starts, ends, timeZone }, formats);
  const name = title?.trim() || undefined;
  const attributes = renderAttributes({
    instance: location.instance,
    room: location.room,
    'room-title': name,
    starts,
    ends,
    'time-zone': timeZone,
    preset,
    'heading-level': headingLevel,
    lang: language,
  });
  const host = t('room:untitled', { host: location.host });
  const text = name === undefined ? host : `${name} · ${host}`;
  return markup`<comunal-room${attributes}><a href="${location.page}" rel="noopener noreferrer external">${text}</a>${
    time && markup`<br>${time}`
  }</comunal-room>`.markup;
}
