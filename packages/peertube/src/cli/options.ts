/** The options that several subcommands share. */
export const server = { server: { value: 'URL', help: 'peertube:help.option.server' } } as const;

export const channel = {
  channel: { value: 'NAME', help: 'peertube:help.option.channel', isNeeded: true },
} as const;

export const privacy = {
  privacy: { value: 'WHO', help: 'peertube:help.option.privacy' },
} as const;

export const restart = { restart: { help: 'peertube:help.option.restart' } } as const;

export const showKey = { 'show-key': { help: 'peertube:help.option.showKey' } } as const;
