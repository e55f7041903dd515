/** Where a command comes from. */
export interface CommandPackage {
  /** The npm package whose `./cli` entry exports the command. */
  readonly package: string;
  /** Shorter names of the command, as its module declares them: needed before the module is loaded. */
  readonly aliases?: readonly string[];
}

/**
 * The package of each command, and of each subcommand that a package adds to another's command, so that `comunal` can name a
 * package that is missing.
 */
export const commandPackages: Readonly<Record<string, CommandPackage>> = {
  announce: { package: '@comunal/workflows' },
  archive: { package: '@comunal/archive' },
  'archive mirror': { package: '@comunal/workflows' },
  'archive upload': { package: '@comunal/workflows' },
  audience: { package: '@comunal/workflows' },
  audit: { package: '@comunal/audit' },
  broadcast: { package: '@comunal/workflows' },
  captions: { package: '@comunal/captions' },
  'captions transcribe': { package: '@comunal/workflows' },
  check: { package: '@comunal/content' },
  clean: { package: '@comunal/clean' },
  cms: { package: '@comunal/cms' },
  consent: { package: '@comunal/content' },
  doctor: { package: '@comunal/workflows' },
  export: { package: '@comunal/content' },
  format: { package: '@comunal/content' },
  fundraising: { package: '@comunal/fundraising', aliases: ['fund'] },
  import: { package: '@comunal/content' },
  jitsi: { package: '@comunal/jitsi' },
  jobs: { package: '@comunal/workflows' },
  kit: { package: '@comunal/kit' },
  mirror: { package: '@comunal/workflows' },
  new: { package: '@comunal/content' },
  peertube: { package: '@comunal/peertube' },
  print: { package: '@comunal/print' },
  publish: { package: '@comunal/workflows' },
  recipients: { package: '@comunal/sealing' },
  schema: { package: '@comunal/content' },
  seal: { package: '@comunal/sealing' },
  'seal hook': { package: '@comunal/content' },
  'seal init': { package: '@comunal/sealing' },
  'seal keygen': { package: '@comunal/sealing' },
  'seal textconv': { package: '@comunal/sealing' },
  status: { package: '@comunal/workflows' },
  translate: { package: '@comunal/translate' },
  unseal: { package: '@comunal/sealing' },
  worker: { package: '@comunal/workflows' },
};
