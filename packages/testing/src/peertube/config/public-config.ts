import type { State } from '../state.ts';
import { mediaConfig } from './media-config.ts';

const off = { enabled: false };
const on = { enabled: true };
const SHORT_DESCRIPTION = 'A server that lives as long as a test.';

/** Returns the body of `GET /config`. */
export function publicConfig(state: State) {
  return {
    client: clientConfig(),
    defaults: {
      publish: { downloadEnabled: true, commentsPolicy: 1, privacy: 1, licence: null },
      p2p: { webapp: on, embed: on },
      player: { theme: 'galaxy', autoPlay: true },
    },
    webadmin: { configuration: { edition: { allowed: true } } },
    instance: instanceConfig(state),
    search: {
      remoteUri: { users: true, anonymous: false },
      searchIndex: { ...off, url: '', disableLocalSearch: false, isDefaultSearch: false },
    },
    plugin: { registered: [], registeredExternalAuths: [], registeredIdAndPassAuths: [] },
    theme: themeConfig(),
    email: off,
    contactForm: on,
    serverVersion: state.version,
    serverCommit: '',
    ...mediaConfig(state),
    autoBlacklist: { videos: { ofUsers: off } },
    user: { videoQuota: -1, videoQuotaDaily: -1 },
    videoChannels: { maxPerUser: 20 },
    trending: {
      videos: {
        intervalDays: 7,
        algorithms: { enabled: ['hot', 'most-viewed', 'most-liked'], default: 'hot' },
      },
    },
    tracker: on,
    followings: { instance: { autoFollowIndex: { indexUrl: '' } } },
    federation: on,
    broadcastMessage: { ...off, message: '', level: 'info', dismissable: false },
    homepage: off,
    openTelemetry: { metrics: { ...off, playbackStatsInterval: 15_000 } },
    views: {
      videos: {
        remote: { maxAge: 2_592_000_000 },
        local: { maxAge: -1 },
        watchingInterval: { anonymous: 5000, users: 5000 },
      },
    },
    webrtc: { stunServers: [] },
    nsfwFlagsSettings: on,
    fieldsConstraints: { users: { password: { minLength: 8, maxLength: 50 } } },
    signup: {
      allowed: true,
      allowedForCurrentIP: true,
      minimumAge: 16,
      requiresApproval: false,
      requiresEmailVerification: false,
    },
  };
}

function clientConfig() {
  const app = {
    ...on,
    host: 'app.example',
    scheme: 'peertube',
    fallbackUrl: 'https://app.example',
  };
  return {
    newFeaturesInfo: true,
    header: { hideInstanceName: false },
    videos: {
      miniature: { preferAuthorDisplayName: false },
      resumableUpload: { maxChunkSize: 0 },
    },
    browseVideos: { defaultSort: '-publishedAt', defaultScope: 'federated' },
    menu: { login: { redirectOnSingleExternalAuth: false } },
    openInApp: { android: { intent: app }, ios: app },
  };
}

function instanceConfig({ url, instanceName }: State) {
  const logo = (type: string) => {
    const fileUrl = `${url}/client/assets/images/logo.svg`;
    return { fileUrl, width: 34, height: 34, type, isFallback: true };
  };
  return {
    name: instanceName,
    shortDescription: SHORT_DESCRIPTION,
    isNSFW: false,
    defaultNSFWPolicy: 'do_not_list',
    defaultClientRoute: '/videos/browse',
    serverCountry: '',
    support: { text: '' },
    social: { blueskyLink: '', mastodonLink: '', xLink: '', externalLink: '' },
    customizations: { javascript: '', css: '' },
    defaultLanguage: 'en',
    avatars: [],
    banners: [],
    logo: ['favicon', 'header-square', 'header-wide'].map(logo),
  };
}

function themeConfig() {
  const customization = {
    primaryColor: null,
    foregroundColor: null,
    backgroundColor: null,
    backgroundSecondaryColor: null,
    menuForegroundColor: null,
    menuBackgroundColor: null,
    menuBorderRadius: null,
    headerForegroundColor: null,
    headerBackgroundColor: null,
    inputBorderRadius: null,
  };
  const builtIn = ['peertube-core-dark-brown', 'peertube-core-light-beige'].map((name) => ({
    name,
  }));
  return { registered: [], builtIn, default: 'default', customization };
}

/** Returns the body of `GET /config/about`. */
export function aboutConfig({ instanceName }: State) {
  const empty = [
    'codeOfConduct',
    'hardwareInformation',
    'creationReason',
    'moderationInformation',
    'administrator',
    'maintenanceLifetime',
    'businessModel',
  ];
  return {
    instance: {
      name: instanceName,
      shortDescription: SHORT_DESCRIPTION,
      description: SHORT_DESCRIPTION,
      terms: 'No terms for now.',
      ...Object.fromEntries(empty.map((name) => [name, ''])),
      languages: [],
      categories: [],
      banners: [],
      avatars: [],
    },
  };
}
