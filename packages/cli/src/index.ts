/**
 * The `comunal` command as a function, and the shape of the words that packages add to it.
 *
 * @packageDocumentation
 */
export type {
  Command,
  CommandContext,
  CommandModule,
  Locale,
  Messages,
  Output,
} from './command.ts';
export { run, type Surroundings } from './run.ts';
