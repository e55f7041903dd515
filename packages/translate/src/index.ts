/**
 * Which of two translations of a text is kept, by what it was when it was exported. The command `comunal translate` stands on
 * it.
 *
 * @packageDocumentation
 */
export {
  decideTranslation,
  type TranslationDecision,
  type TranslationSides,
} from './merge/decide-translation.ts';
export { hashText } from './merge/hash-text.ts';
