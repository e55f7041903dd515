import type { LiteMessages } from '@comunal/i18n/lite';

/**
 * The messages of each workflow, by its name: `step.NAME`, `log.CODE`, `gate.NAME.question`, `gate.NAME.ANSWER` and `wrong.CODE`.
 * They are loaded when a run of it is shown.
 */
export const workflowTexts: Readonly<Record<string, () => Promise<LiteMessages>>> = {
  'transcribe-recording': async () => (await import('@comunal/i18n/lite/recognition')).recognition,
  announce: async () => (await import('@comunal/i18n/lite/announce')).announce,
  broadcast: async () => (await import('@comunal/i18n/lite/broadcast')).broadcast,
  'publish-recording': async () => (await import('@comunal/i18n/lite/publish')).publish,
  'collect-audience': async () => (await import('@comunal/i18n/lite/publish')).publish,
  'mirror-channel': async () => (await import('@comunal/i18n/lite/channel')).channel,
};

/**
 * The groups of messages that runs are shown by. What a database names is looked up in these alone, so that a run shows no other
 * text of the toolkit.
 */
export const runMessageGroups: readonly string[] = [
  'jobs:workflow',
  'jobs:log',
  'jobs:failure',
  'jobs:wrong',
  'jobs:state',
  'broadcast:step',
  'broadcast:log',
  'broadcast:gate',
  'broadcast:wrong',
  'recognition:step',
  'recognition:log',
  'recognition:wrong',
  'announce:step',
  'announce:log',
  'announce:wrong',
  'broadcast:step',
  'broadcast:log',
  'broadcast:gate',
  'broadcast:wrong',
  'publish:step',
  'publish:log',
  'publish:gate',
  'publish:wrong',
  'channel:step',
  'channel:log',
  'channel:wrong',
];
