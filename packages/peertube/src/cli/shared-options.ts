import type { OptionShape } from '@comunal/command';
import type { HelpKey } from './texts.ts';

/** Options of several verbs. */
export const server = { server: { value: 'URL', help: 'peertube:help.option.server' } } as const;

export const channel = {
  channel: { value: 'NAME', help: 'peertube:help.option.channel', isNeeded: true },
} as const;

export const privacy = {
  privacy: { value: 'WHO', help: 'peertube:help.option.privacy' },
} as const satisfies Record<string, OptionShape<HelpKey>>;

export const showKey = { 'show-key': { help: 'peertube:help.option.showKey' } } as const;

export const json = { json: { help: 'peertube:help.option.json' } } as const;
