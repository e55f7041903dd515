/** Which package answers which word, so that a missing package can be named. */
export const packageOf: Readonly<Record<string, string>> = {
  archive: '@comunal/archive',
  captions: '@comunal/captions',
  check: '@comunal/content',
  fund: '@comunal/fundraising',
  peertube: '@comunal/peertube',
  room: '@comunal/jitsi',
};
