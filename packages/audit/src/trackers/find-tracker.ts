import data from './tracker-hosts.json' with { type: 'json' };

/** Hosts that the data lists as something else, or not at all, with the documentation that names them. */
const further: Readonly<Record<string, readonly string[]>> = {
  // https://counter.dev/help.html
  'counter.dev': ['*.counter.dev'],
  // https://developers.cloudflare.com/web-analytics/get-started/
  'Cloudflare Web Analytics': ['static.cloudflareinsights.com', '*.cloudflareinsights.com'],
  // https://www.goatcounter.com/help/start
  GoatCounter: ['*.goatcounter.com', 'gc.zgo.at'],
  // https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-csp
  'Microsoft Clarity': ['*.clarity.ms'],
  // https://posthog.com/docs/libraries/js
  PostHog: ['*.posthog.com'],
  // https://docs.sentry.io/platforms/javascript/install/loader/
  Sentry: ['*.sentry.io', '*.sentry-cdn.com'],
  // https://docs.simpleanalytics.com/script
  'Simple Analytics': ['*.simpleanalyticscdn.com'],
  // https://umami.is/docs/collect-data
  Umami: ['*.umami.is'],
};

/** Names of scripts and counters that trackers are installed under on a server of one's own. */
const trackerPaths: readonly (readonly [name: string, path: RegExp])[] = [
  ['Matomo', /\/(?:matomo|piwik)\.(?:js|php)$/i],
  ['Google Tag Manager', /\/(?:gtm|gtag\/js)(?:\.js)?$/i],
  [
    'Plausible',
    /\/js\/(?:plausible|script\.(?:outbound-links|file-downloads|hash|tagged-events))[\w.-]*\.js$/i,
  ],
  ['Yandex Metrica', /\/metrika\/(?:tag|watch)[\w./-]*$/i],
];

const nameByHost = new Map<string, string>();
for (const [name, hosts] of Object.entries({ ...data.trackers, ...further }))
  for (const host of hosts) nameByHost.set(host, name);

/** The name of the tracker that an address belongs to. */
export function findTracker({ hostname, pathname }: URL): string | undefined {
  const exact = nameByHost.get(hostname);
  if (exact !== undefined) return exact;
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const name = nameByHost.get(`*.${host}`);
    if (name !== undefined) return name;
  }
  return trackerPaths.find(([, path]) => path.test(pathname))?.[0];
}
