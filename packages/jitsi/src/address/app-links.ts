import { checkOptionNames } from '@comunal/http/check-option-names';
import { unknownOption } from '../check-options.ts';
import { JitsiError } from '../jitsi-error.ts';
import { parseInstanceUrl } from './instance-url.ts';
import { buildRoomUrl, ROOM_URL_OPTIONS, type RoomUrlOptions } from './room-url.ts';

/** What links to the mobile app are made of. */
export interface AppLinksOptions extends RoomUrlOptions {
  /** The scheme of an instance's own app, which iOS and Android share. @defaultValue 'org.jitsi.meet' */
  readonly appScheme?: string | undefined;
  /** The package of that app on Android. @defaultValue `appScheme` */
  readonly appPackage?: string | undefined;
}

/** Links that open the mobile app. They are as secret as the address of the room. */
export interface AppLinks {
  /** For Chrome and other browsers on Android: an intent. */
  readonly android: string;
  /** For iOS: the scheme of the app. */
  readonly ios: string;
}

const NAME = /^[a-z][a-z0-9.+_-]*$/i;

/**
 * Creates links that open a room in the Jitsi app of a phone. The apps take fewer settings from an address than the web app,
 * and may lack end-to-end encryption; without the app on the phone the links lead nowhere, so show the web address as well.
 * @param options - The instance and the room as for `createRoomUrl`, and the app where an instance has its own.
 * @throws `JitsiError`, also for an instance on this machine: the app knows only https.
 *
 * @example
 * ```ts
 * import { createAppLinks } from '@comunal/jitsi';
 *
 * const { android, ios } = createAppLinks({ instance: 'https://meet.example', room: 'asamblea-abierta' });
 * console.log(android);
 * // → intent://meet.example/asamblea-abierta#Intent;scheme=org.jitsi.meet;package=org.jitsi.meet;end
 * console.log(ios); // → org.jitsi.meet://meet.example/asamblea-abierta
 * ```
 */
export function createAppLinks(options: AppLinksOptions): AppLinks {
  checkOptionNames(
    'createAppLinks',
    options,
    {
      ...ROOM_URL_OPTIONS,
      appScheme: true,
      appPackage: true,
    },
    unknownOption,
  );
  const { appScheme = 'org.jitsi.meet', appPackage = appScheme } = options;
  if (parseInstanceUrl(options.instance).protocol !== 'https:')
    throw new JitsiError('insecure-instance', 'The mobile apps open rooms by https alone.', {
      about: 'instance',
    });
  for (const [about, name] of Object.entries({ appScheme, appPackage }))
    if (!NAME.test(name))
      throw new JitsiError('bad-instance', `${about} is to be like org.jitsi.meet.`, { about });
  const rest = buildRoomUrl(options).replace(/^https:/, '');
  return {
    // Browsers on Android do not follow the scheme of an app; they do follow an intent.
    android: `intent:${rest}#Intent;scheme=${appScheme};package=${appPackage};end`,
    ios: `${appScheme}:${rest}`,
  };
}
