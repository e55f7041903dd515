import type { MessageValues } from './generated/message-values.ts';
import type { PAGE_NAMESPACES } from './page-namespaces.ts';

/** The key of a message: `namespace:path.to.it`, such as `site:nav.home`. */
export type MessageKey = keyof MessageValues;

/** The key of a message that `createI18n` brings: of a page, or about content. */
export type PageMessageKey = Extract<MessageKey, `${(typeof PAGE_NAMESPACES)[number]}:${string}`>;

/** The arguments after the key of a message: none, or an object with the values of all its variables. */
export type MessageArguments<Key extends MessageKey> = MessageValues[Key] extends undefined
  ? []
  : [values: Exclude<MessageValues[Key], undefined>];
