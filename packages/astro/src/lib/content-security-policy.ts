/** What a page needs beyond its own text, style and pictures. */
export interface PolicyNeeds {
  /** Whether it runs WebAssembly, as the search does. */
  readonly allowWasm: boolean;
  /** Origins whose player it may open in a frame. */
  readonly players: readonly string[];
  /** Origins whose sound or video it may play. */
  readonly mediaServers: readonly string[];
  /** Whether it runs the script of an element. */
  readonly hasElements: boolean;
  /** Whether it registers the service worker that saves the site. */
  readonly savesSite: boolean;
  /** Whether it runs the script of the way out or of pictures on request. */
  readonly hasTools: boolean;
  /** Whether it imposes PDFs, in a worker that it starts from an address of its own making, so that this policy holds for it. */
  readonly imposesPdf: boolean;
}

/** The content security policy of a finished page: it loads nothing from elsewhere, and runs no script that it does not need. */
export function contentSecurityPolicy({
  allowWasm,
  players,
  mediaServers,
  hasElements,
  savesSite,
  hasTools,
  imposesPdf,
}: PolicyNeeds): string {
  const runsScript = allowWasm || hasElements || savesSite || hasTools || imposesPdf;
  return [
    "default-src 'none'",
    `script-src ${runsScript ? "'self'" : "'none'"}${allowWasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    ["media-src 'self'", ...mediaServers].join(' '),
    // A player tells nobody that its video is private or gone: the element asks the server whose player was opened.
    `connect-src ${allowWasm ? "'self'" : players.join(' ') || "'none'"}`,
    ...(savesSite ? ["worker-src 'self'", "manifest-src 'self'"] : []),
    ...(imposesPdf ? ["worker-src 'self' blob:"] : []),
    ...(players.length > 0 ? [`frame-src ${players.join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    ...(allowWasm
      ? []
      : [
          "require-trusted-types-for 'script'",
          `trusted-types ${trustedTypes({ hasElements, savesSite, imposesPdf })}`,
        ]),
  ].join('; ');
}

/** The policies of Trusted Types that the page may create: by one of ours it names the script of a worker. */
function trustedTypes({
  hasElements,
  savesSite,
  imposesPdf,
}: Pick<PolicyNeeds, 'hasElements' | 'savesSite' | 'imposesPdf'>): string {
  if (hasElements) return "lit-html 'allow-duplicates'";
  if (savesSite) return 'comunal-offline';
  return imposesPdf ? 'comunal-imposer' : "'none'";
}

/** The policy while a site is being written: the development server reloads pages and shows errors by scripts and styles of its own. */
export function developmentPolicy({ players, mediaServers }: PolicyNeeds): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    ["connect-src 'self' ws:", ...players].join(' '),
    ["media-src 'self'", ...mediaServers].join(' '),
    `frame-src ${players.join(' ') || "'none'"}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
