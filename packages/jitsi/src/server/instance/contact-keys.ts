import type { InstanceContact } from './instance-report.ts';

/** A key of `config.js` that makes browsers contact a host. */
export interface ContactKey extends Pick<InstanceContact, 'key' | 'purpose' | 'when'> {
  /** The host, where the value of the key is not an address. */
  readonly host?: string;
  /** A key that has to be `true` for the contact to happen. */
  readonly switchKey?: string;
  /** Whether `disableThirdPartyRequests` stops it. */
  readonly isStoppable?: true;
}

const loaded = { when: 'load', isStoppable: true } as const;
const statistics = { purpose: 'statistics', when: 'call' } as const;
const signalling = { purpose: 'signalling', when: 'call' } as const;
const dialIn = { purpose: 'dial-in', when: 'use' } as const;

/** The keys that Jitsi Meet 13.2.0 and versions before it read. */
export const contactKeys: readonly ContactKey[] = [
  { ...loaded, key: 'analytics.matomoEndpoint', purpose: 'analytics' },
  {
    ...loaded,
    key: 'analytics.amplitudeAPPKey',
    purpose: 'analytics',
    host: 'api.amplitude.com',
  },
  {
    ...loaded,
    key: 'analytics.googleAnalyticsTrackingId',
    purpose: 'analytics',
    host: 'www.google-analytics.com',
  },
  { ...loaded, key: 'analytics.scriptURLs[]', purpose: 'script' },
  { ...statistics, key: 'callStatsID', host: 'api.callstats.io', isStoppable: true },
  {
    ...statistics,
    key: 'analytics.rtcstatsEndpoint',
    switchKey: 'analytics.rtcstatsEnabled',
  },
  {
    ...statistics,
    key: 'analytics.watchRTCEnabled',
    switchKey: 'analytics.watchRTCEnabled',
    host: 'watchrtc.testrtc.com',
  },
  { key: 'brandingDataUrl', purpose: 'branding', when: 'load' },
  { key: 'dynamicBrandingUrl', purpose: 'branding', when: 'load' },
  { ...signalling, key: 'bosh' },
  { ...signalling, key: 'websocket' },
  { ...signalling, key: 'conferenceRequestUrl' },
  {
    key: 'whiteboard.collabServerBaseUrl',
    purpose: 'whiteboard',
    when: 'use',
    switchKey: 'whiteboard.enabled',
  },
  { key: 'etherpad_base', purpose: 'document', when: 'use' },
  { key: 'fileSharing.apiUrl', purpose: 'files', when: 'use' },
  { ...dialIn, key: 'dialInNumbersUrl' },
  { ...dialIn, key: 'dialInConfCodeUrl' },
  { ...dialIn, key: 'dialOutAuthUrl' },
  { ...dialIn, key: 'dialOutCodesUrl' },
  { ...dialIn, key: 'dialOutRegionUrl' },
  { key: 'peopleSearchUrl', purpose: 'people-search', when: 'use' },
  { key: 'inviteServiceUrl', purpose: 'people-search', when: 'use' },
  {
    key: 'giphy.enabled',
    purpose: 'giphy',
    when: 'use',
    host: 'api.giphy.com',
    switchKey: 'giphy.enabled',
    isStoppable: true,
  },
];
