/**
 * What the commands of `comunal` share: their contract, how arguments are read, help is written, somebody is asked, and told
 * how far an upload is.
 *
 * @packageDocumentation
 */
export { ask } from './ask.ts';
export { checkFile, explainFile, unreadableFile } from './check-file.ts';
export { CliError } from './cli-error.ts';
export { writeOutput, type CommandOutput } from './command-output.ts';
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
export {
  defineCommand,
  type CommandSession,
  type CommandSpec,
  type FailedCall,
} from './define-command.ts';
export { bytes, duration, percent, waitFor, type Formats } from './figures.ts';
export { configFolder, stateFolder } from './folders.ts';
export { nearHint } from './near-hint.ts';
export { nearest } from './nearest/nearest.ts';
export { optionOf } from './option-of.ts';
export { countOf, oneOf, wrongValue } from './option-values.ts';
export type { ArgReader, OptionSpec, OptionSpecs, ParsedArgs } from './parsed-args.ts';
export { progressReport, type ProgressReport, type ShownProgress } from './progress-report.ts';
export { runUpload, type ResumableUpload, type UploadTools } from './run-upload.ts';
export { usageOf, type SubcommandShape } from './subcommand-shape.ts';
export { defineSubcommand, json, type Subcommand, type SubcommandSpec } from './subcommand.ts';
export { getSystemErrorCode, PrivateFileError, readPrivateFile } from '@comunal/http/node';
export { localeOfTerminal, matchTerminalLocale } from './terminal-locale.ts';
export { toSlug } from './to-slug.ts';
export { shellWord, typedCommand } from './typed-command.ts';
export { printable, printableJson, writeLines, type Line, type StyledLine } from './write-lines.ts';
