/**
 * What the words of the `comunal` command share: their contract, how a call is read, and how help is written.
 *
 * @packageDocumentation
 */
export { usageOf, type Call, type CallShape, type OptionShape } from './call.ts';
export type {
  Command,
  CommandContext,
  CommandModule,
  Input,
  Locale,
  Messages,
  Output,
  ReadLineOptions,
} from './command.ts';
export { helpOf, type HelpParts } from './help.ts';
export { nearHint } from './near-hint.ts';
export { nearest } from './nearest.ts';
export { readCall, type WordShape } from './read-call.ts';
export { Told } from './told.ts';
export { printable, printableJson, writeLines } from './write-lines.ts';
