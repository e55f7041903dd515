import type { MessageValues } from './message-values.ts';

/** The name of a message: `namespace:path.to.it`, such as `site:nav.home`. */
export type MessageKey = keyof MessageValues;

/** What follows the key of a message: nothing, or an object with the values of all its variables. */
export type MessageArguments<Key extends MessageKey> = MessageValues[Key] extends undefined
  ? []
  : [values: Exclude<MessageValues[Key], undefined>];
