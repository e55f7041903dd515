/** Every step that people have to do themselves once a consent is withdrawn, in their order. Each has a message of its name. */
export const stepCodes = [
  'texts',
  'addresses',
  'pictures',
  'look',
  'files',
  'editions',
  'notes',
  'publish',
  'exports',
  'peertube',
  'internetArchive',
  'otherCopies',
  'formerAddresses',
  'print',
  'searchEngines',
  'allies',
  'git',
] as const;

/** A step that people have to do themselves. */
export type StepCode = (typeof stepCodes)[number];
