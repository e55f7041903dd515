// What a source can depend on of the machine that it runs on, told by the modules that it imports and by its text.
const CHILDREN = /^node:(?:child_process|cluster)$/;
const NETWORK =
  /^(?:node:)?(?:net|http|https|http2|dgram|tls|dns)(?:\/|$)|^(?:ws|hono)(?:\/|$)|^@hono\//;
const IN_TESTS = /\/test\/|\.test\.ts$/;
/** Modules of Node that are the same everywhere. */
const PLAIN_NODE = /^node:(?:path|url|assert|test|util|events|buffer)(?:\/|$)/;

const namesModule =
  (pattern) =>
  ({ modules }) =>
    modules.some((name) => pattern.test(name));
const namesText =
  (pattern) =>
  ({ text }) =>
    pattern.test(text);
const namesProgram = (...names) =>
  namesText(new RegExp(`['"\`/](?:${names.join('|').replaceAll('.', '\\.')})['"\`]`));

/**
 * Facilities of a machine. Each tells by `{ path, text, modules }` whether a source uses it.
 *
 * @public - also for its test, which imports it by a name in a variable
 */
export const FACILITIES = {
  children: namesModule(CHILDREN),
  browser: ({ path, text }) =>
    path.endsWith('/launch-chromium.ts') || (IN_TESTS.test(path) && /CHROMIUM_PATH/.test(text)),
  /** Sizes and pictures of what a browser draws: they depend on fonts. */
  layout: namesText(
    /getBoundingClientRect|boundingBox|(?:scroll|offset|client)(?:Height|Width)|document\.fonts|\.screenshot\(|\.pdf\(/,
  ),
  modes: namesText(/\bl?chmod|\bchown|\bget[eg]?uid|\bmkfifo|\bumask|EACCES|EPERM/),
  home: namesText(/\bhomedir\b|XDG_|\bHOME\b|USERPROFILE/),
  temporary: namesText(/\btmpdir\b|\bmkdtemp/),
  network: namesModule(NETWORK),
  /** The port that `npm start` and the servers of sites ask for first. */
  port: namesText(/\b4320\b|\/serve-docs|\bpreview\(|['"]dev['"]/),
  environment: ({ path }) => path.startsWith('tooling/test-kit/src/environment/'),
  locale: namesText(
    /\bIntl\.|\.toLocale|localeCompare|\.get(?:Hours|Minutes|Date|Day|Month|FullYear)\(|getTimezoneOffset|\bLC_ALL\b|\bTZ\b/,
  ),
  paths: namesText(
    /fileURLToPath|pathToFileURL|\.pathname\b|process\.(?:cwd|chdir)\(|import\.meta\.url|globSync/,
  ),
  timers: namesText(
    /\bset(?:Timeout|Interval)\(|performance\.now\(|AbortSignal\.timeout\(|node:timers/,
  ),
  node: ({ modules }) => modules.some((name) => name.startsWith('node:') && !PLAIN_NODE.test(name)),
  ffmpeg: namesProgram('ffmpeg', 'ffprobe'),
  ghostscript: namesProgram('gs', 'ghostscript'),
  exiftool: namesProgram('exiftool'),
  postgresql: namesProgram('psql', 'initdb', 'pg_ctl', 'postgres'),
  typst: namesProgram('typst'),
  'git-lfs': namesText(/\bgit-lfs\b|['"]lfs['"]/),
  whisper: namesProgram('whisper-cli', 'whisper-cpp', 'whisper.cpp'),
};

/** Lists the facilities that a source uses. */
export function listFacilities(source) {
  return Object.keys(FACILITIES).filter((name) => FACILITIES[name](source));
}
