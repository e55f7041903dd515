/**
 * The `comunal` command as a function, and the shape of the commands that packages add to it.
 *
 * @packageDocumentation
 */
export type {
  Command,
  CommandContext,
  CommandModule,
  Input,
  Locale,
  Messages,
  Output,
  ReadLineOptions,
} from '@comunal/command';
export { run, type RunOptions } from './run.ts';
