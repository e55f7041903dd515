import { json } from '@comunal/command';

/** The options that every import takes. */
export const importOptions = {
  out: { value: 'DIR', help: 'formats:import.help.out' },
  zone: { value: 'ZONE', help: 'formats:import.help.zone' },
  'dry-run': { help: 'formats:import.help.dryRun' },
  ...json,
} as const;

/** The options of an import from a server, whose times name their zones. */
const serverOptions = {
  out: importOptions.out,
  'dry-run': importOptions['dry-run'],
  ...json,
} as const;

/** The options of an import of a channel of PeerTube. */
export const peerTubeOptions = {
  of: { value: 'TYPE/SLUG', help: 'formats:import.help.ofChannel' },
  'files-host': { value: 'HOST', help: 'formats:import.help.filesHost' },
  ...serverOptions,
} as const;

/** The options of an import from the Internet Archive. */
export const archiveOptions = {
  of: { value: 'TYPE/SLUG', help: 'formats:import.help.of' },
  ...serverOptions,
} as const;

/** The options of an import of an export of WordPress. */
export const wordPressOptions = {
  site: { value: 'URL', help: 'formats:import.help.site' },
  media: { value: 'DIR', help: 'formats:import.help.media' },
  closed: { help: 'formats:import.help.closed' },
  ...importOptions,
} as const;
