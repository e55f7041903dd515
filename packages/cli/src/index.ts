/**
 * The `comunal` command as a function, and the shape of the words that packages add to it.
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
export { run, type Surroundings } from './run.ts';
