/**
 * What a translation of the interface is made of: the messages that visitors see, notes for translators, which messages
 * somebody's safety depends on, and the revision of a source. For Node.
 *
 * @packageDocumentation
 */
export { findTranslationFlaw, type TranslationFlaw } from './find-translation-flaw.ts';
export { hasUnusableCharacters } from './has-unusable-characters.ts';
export {
  listInterfaceMessages,
  type InterfaceMessage,
  type InterfaceMessagesOptions,
} from './list-interface-messages.ts';
export {
  formatMessageRevision,
  messageRevision,
  parseMessageRevision,
  type RecordedRevision,
} from './message-revision.ts';
export { readLanguageFiles, type LanguageFiles, type MessagesFile } from './read-language-files.ts';
export type { LanguageDescription } from '../node/read-description.ts';
export {
  isReviewed,
  type TranslationProgress,
  type TranslationState,
} from '../node/translation-state.ts';
