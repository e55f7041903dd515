/**
 * What the words of the `comunal` command share: their contract, how a call is read, help is written, somebody is asked, and
 * told how far an upload is.
 *
 * @packageDocumentation
 */
export { ask } from './ask.ts';
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
export { checkFile, explainFile, unreadableFile } from './check-file.ts';
export { bytes, duration, percent, waitFor, type Formats } from './figures.ts';
export { configFolder, stateFolder } from './folders.ts';
export { helpOf, type HelpParts } from './help.ts';
export { nearHint } from './near-hint.ts';
export { nearest } from './nearest/nearest.ts';
export { progressReport, type ProgressReport } from './progress-report.ts';
export { readCall, type WordShape } from './read-call.ts';
export { runVerb, type Printed } from './run-verb.ts';
export { systemCode } from '@comunal/http/node';
export { Told } from './told.ts';
export { shellWord, typedCommand } from './typed-command.ts';
export { printable, printableJson, writeLines } from './write-lines.ts';
