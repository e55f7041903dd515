import { json } from '@comunal/command';

/** Options of every subcommand. */
export const common = {
  dir: { value: 'DIR', help: 'translate:help.option.dir' },
  ...json,
} as const;
