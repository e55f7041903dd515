/** The options of every subcommand that signs. */
export const signingOptions = {
  'key-file': { value: 'FILE', help: 'fund:help.option.keyFile', isMany: true, isNeeded: true },
  out: { value: 'FILE', help: 'fund:help.option.out' },
  expires: { value: 'DATE|DAYS', help: 'fund:help.option.expires' },
  last: { value: 'SIGNED.json', help: 'fund:help.option.lastSequence' },
} as const;
