/**
 * What a translation of the interface is made of: the messages that visitors see, notes for translators, which messages
 * somebody's safety depends on, and the revision of a source. For Node.
 *
 * @packageDocumentation
 */
export {
  listInterfaceMessages,
  type InterfaceMessage,
  type InterfaceMessagesOptions,
} from './list-interface-messages.ts';
export { messageRevision } from './message-revision.ts';
