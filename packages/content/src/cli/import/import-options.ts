import { json } from '@comunal/command';

/** The options that every import takes. */
export const importOptions = {
  out: { value: 'DIR', help: 'formats:import.help.out' },
  zone: { value: 'ZONE', help: 'formats:import.help.zone' },
  'dry-run': { help: 'formats:import.help.dryRun' },
  ...json,
} as const;
