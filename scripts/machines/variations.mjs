// The variations of a machine, as data. A variation has
// - `changes`: what differs, for people;
// - `dependsOn`: combinations of facilities (facilities.mjs): a test file that reaches all of one combination is run;
// - one or more of `env`, `wrap` (a command in front of Node), `node` (a version), `copy` (a folder for a copy of the checkout),
//   `user` (runs the copy as an ordinary user), `hasOwnHome`, `hide` (programs and folders) and `around` (something that goes on meanwhile);
// - `missing()`: why this machine cannot provide it, or undefined.
import { PACKAGE } from '../browser/packaged-chromium.mjs';
import { takePort, keepBusy } from './around.mjs';
import { browserOf, environmentWithout } from './browsers.mjs';
import { inNamespaces, needsNamespaces, needsProgram } from './namespaces.mjs';
import { NODE_VERSIONS, needsNode } from './node-versions.mjs';
import { needsOneOf, TOOLS } from './tools.mjs';

const isRoot = process.getuid?.() === 0;
/** What the test environment replaces reaches only programs that are started without it. */
const NEUTRALIZED = [['locale', 'children'], ['environment']];
const BROWSER = [['browser']];
const FONTS = '/usr/share/fonts';

const withEnv = (changes, env, dependsOn) => ({ changes, env, dependsOn });
const withTimeZone = (zone) => withEnv(`TZ=${zone}`, { TZ: zone }, NEUTRALIZED);
const withLanguage = (name) => withEnv(`LANG=${name}`, { LANG: name, LC_ALL: name }, NEUTRALIZED);

const withoutTool = ([name, { programs, folders = [] }]) => [
  `without-${name}`,
  {
    changes: `no ${programs.join(', ')}`,
    dependsOn: [[name]],
    hide: [...programs, ...folders],
    missing: () => needsOneOf(programs) ?? needsNamespaces('--mount'),
  },
];

const withNode = ([name, version]) => [
  name,
  {
    changes: `Node ${version}`,
    node: version,
    dependsOn: [
      ['node', 'children'],
      ['node', 'network'],
    ],
    missing: () => needsNode(version),
  },
];

/** Variations by their names, in the order in which they run. */
export const VARIATIONS = {
  'user-root': {
    changes: 'root',
    dependsOn: [['modes']],
    missing: () => (isRoot ? undefined : 'started by an ordinary user'),
  },
  'user-ordinary': {
    changes: 'an ordinary user, with a checkout of their own',
    dependsOn: [['modes']],
    // Whoever is an ordinary user already needs no other.
    ...(isRoot && { copy: 'checkout', user: 65_534, missing: () => needsProgram('setpriv') }),
  },
  'with-tools': {
    changes: `all tools that this machine has, of ${Object.keys(TOOLS).join(', ')}`,
    dependsOn: Object.keys(TOOLS).map((name) => [name]),
  },
  ...Object.fromEntries(Object.entries(TOOLS).map(withoutTool)),
  'browser-debian': {
    changes: "Debian's Chromium",
    dependsOn: BROWSER,
    ...browserOf('the system'),
  },
  'browser-playwright': {
    changes: "Playwright's Chromium",
    dependsOn: BROWSER,
    ...browserOf('Playwright'),
  },
  'browser-package': {
    changes: 'the Chromium of an npm package',
    dependsOn: BROWSER,
    ...browserOf(PACKAGE),
  },
  'browser-none': withEnv('no browser', environmentWithout('none is wanted here'), BROWSER),
  'fonts-dejavu': {
    changes: 'no fonts on the machine: DejaVu of the project alone',
    dependsOn: [['layout', 'browser']],
    wrap: inNamespaces('--mount', `mount -t tmpfs -o ro,size=1m tmpfs ${FONTS}`),
    missing: () => needsNamespaces('--mount'),
  },
  'fonts-full': {
    changes: 'all fonts of this machine',
    dependsOn: [['layout', 'browser']],
    missing: () => needsOneOf([], [`${FONTS}/truetype/noto`, `${FONTS}/opentype/noto`]),
  },
  'tz-kiritimati': withTimeZone('Pacific/Kiritimati'),
  'tz-sao-paulo': withTimeZone('America/Sao_Paulo'),
  'lang-c': withLanguage('C'),
  'lang-tr': withLanguage('tr_TR.UTF-8'),
  'proxy-dead': withEnv(
    'a proxy that does not answer',
    { http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' },
    [['network', 'children'], ['environment']],
  ),
  'folder-accents': {
    changes: 'a clone in a folder with spaces and accents',
    copy: 'Café con leche/ñandú',
    dependsOn: [
      ['paths', 'children'],
      ['paths', 'browser'],
    ],
  },
  'home-readonly': {
    changes: 'a HOME that cannot be written to',
    dependsOn: [['home', 'children'], ['environment']],
    hasOwnHome: true,
    wrap: inNamespaces('--mount', 'mount -t tmpfs -o ro,size=1m tmpfs "$HOME"'),
    missing: () => needsNamespaces('--mount'),
  },
  'tmpdir-small': {
    changes: 'a TMPDIR of 64 MB',
    dependsOn: [['temporary']],
    wrap: inNamespaces('--mount', 'mount -t tmpfs -o size=64m tmpfs "$TMPDIR"'),
    missing: () => needsNamespaces('--mount'),
  },
  'no-ipv6': {
    changes: 'no IPv6, and no network but loopback',
    dependsOn: [['network']],
    wrap: inNamespaces(
      '--net',
      'sysctl -qw net.ipv6.conf.all.disable_ipv6=1 && ip link set lo up && ! ip addr | grep -q inet6',
    ),
    missing: () => needsProgram('sysctl') ?? needsProgram('ip') ?? needsNamespaces('--net'),
  },
  'port-taken': { changes: 'port 4320 taken', dependsOn: [['port']], around: takePort },
  'files-256': {
    changes: 'at most 256 open files (`ulimit -n 256`)',
    dependsOn: [['browser'], ['children'], ['network']],
    wrap: ['prlimit', '--nofile=256:256'],
    missing: () => needsProgram('prlimit'),
  },
  busy: {
    changes: 'four busy loops beside the tests',
    dependsOn: [
      ['timers', 'children'],
      ['timers', 'browser'],
    ],
    around: keepBusy,
  },
  ...Object.fromEntries(Object.entries(NODE_VERSIONS).map(withNode)),
};
