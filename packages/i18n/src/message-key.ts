import type { MessageValues } from './generated/message-values.ts';
import type { PAGE_NAMESPACES } from './page-namespaces.ts';

/** The name of a message: `namespace:path.to.it`, such as `site:nav.home`. */
export type MessageKey = keyof MessageValues;

/** The name of a message that `createI18n` has of itself: of a page, or about content. */
export type PageMessageKey = Extract<MessageKey, `${(typeof PAGE_NAMESPACES)[number]}:${string}`>;

/** What follows the key of a message: nothing, or an object with the values of all its variables. */
export type MessageArguments<Key extends MessageKey> = MessageValues[Key] extends undefined
  ? []
  : [values: Exclude<MessageValues[Key], undefined>];
