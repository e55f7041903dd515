import { JitsiError } from '../jitsi-error.ts';
import { instanceUrl } from './instance-url.ts';
import { roomUrl, type RoomUrlOptions } from './room-url.ts';

/** What links to the mobile app are made of. */
export interface AppLinksOptions extends RoomUrlOptions {
  /** An app of the instance's own: its scheme, which iOS and Android share. @defaultValue 'org.jitsi.meet' */
  readonly appScheme?: string | undefined;
  /** And its package on Android. @defaultValue 'org.jitsi.meet' */
  readonly appPackage?: string | undefined;
}

/** Links that open the mobile app, as secret as the address of the room. */
export interface AppLinks {
  readonly android: string;
  readonly ios: string;
}

const NAME = /^[a-z][a-z0-9.+_-]*$/i;

/**
 * Links that open a room in the Jitsi app of a phone. The apps take fewer wishes from an address than the web app, and
 * may lack end-to-end encryption; without the app on the phone the links lead nowhere, so show the web address as well.
 * @throws `JitsiError`, also for an instance on this machine: the app knows only https.
 */
export function appLinks(options: AppLinksOptions): AppLinks {
  const { appScheme = 'org.jitsi.meet', appPackage = appScheme } = options;
  if (instanceUrl(options.instance).protocol !== 'https:')
    throw new JitsiError('insecure-instance', 'The mobile apps open rooms by https alone.', {
      about: 'instance',
    });
  for (const [about, name] of Object.entries({ appScheme, appPackage }))
    if (!NAME.test(name))
      throw new JitsiError('bad-instance', `${about} is to be like org.jitsi.meet.`, { about });
  const rest = roomUrl(options).replace(/^https:/, '');
  return {
    // Browsers on Android do not follow a scheme of an app's own; they do follow an intent.
    android: `intent:${rest}#Intent;scheme=${appScheme};package=${appPackage};end`,
    ios: `${appScheme}:${rest}`,
  };
}
