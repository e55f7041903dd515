import { json } from '@comunal/command';

/** The options that every import takes. */
export const importOptions = {
  out: { value: 'DIR', help: 'formats:import.help.out' },
  zone: { value: 'ZONE', help: 'formats:import.help.zone' },
  'dry-run': { help: 'formats:import.help.dryRun' },
  'mask-closed': { help: 'formats:import.help.maskClosed' },
  ...json,
} as const;

/** The options of an import of a site, which shows what it has to everyone, and may take it back. */
const siteOptions = {
  'keep-open': { value: 'TYPE/SLUG', help: 'formats:import.help.keepOpen', isMany: true },
} as const;

/** The options of an import from a server, whose times name their zones. */
const serverOptions = {
  of: { value: 'TYPE/SLUG', help: 'formats:import.help.of' },
  out: importOptions.out,
  ...siteOptions,
  'dry-run': importOptions['dry-run'],
  'mask-closed': importOptions['mask-closed'],
  ...json,
} as const;

/** The options of an import of a channel of PeerTube. */
export const peerTubeOptions = {
  'files-host': { value: 'HOST', help: 'formats:import.help.filesHost' },
  ...serverOptions,
} as const;

/** The options of an import from the Internet Archive. */
export const archiveOptions = serverOptions;

/** The options of an import of an export of WordPress. */
export const wordPressOptions = {
  site: { value: 'URL', help: 'formats:import.help.site' },
  media: { value: 'DIR', help: 'formats:import.help.media' },
  closed: { help: 'formats:import.help.closed' },
  ...siteOptions,
  ...importOptions,
} as const;
