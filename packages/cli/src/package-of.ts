/** Which package answers which command, or a subcommand of another's command, so that a missing package can be named. */
export const packageOf: Readonly<Record<string, string>> = {
  archive: '@comunal/archive',
  'archive mirror': '@comunal/workflows',
  'archive upload': '@comunal/workflows',
  audience: '@comunal/workflows',
  captions: '@comunal/captions',
  check: '@comunal/content',
  fund: '@comunal/fundraising',
  jitsi: '@comunal/jitsi',
  peertube: '@comunal/peertube',
};
