/**
 * What the choices of fields are called, for forms and editors.
 *
 * @packageDocumentation
 */
export { createChoiceLabels, type ChoiceLabels } from './choice-labels.ts';
