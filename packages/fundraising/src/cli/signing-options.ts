/** The options of all subcommands that sign. */
export const signingOptions = {
  'key-file': {
    value: 'FILE',
    help: 'fundraising:help.option.keyFile',
    isMany: true,
    isNeeded: true,
  },
  out: { value: 'FILE', help: 'fundraising:help.option.out' },
  expires: { value: 'DATE|DAYS', help: 'fundraising:help.option.expires' },
  last: { value: 'SIGNED.json', help: 'fundraising:help.option.lastSequence' },
} as const;
