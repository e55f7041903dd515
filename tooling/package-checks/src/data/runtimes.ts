/**
 * Where an entry runs. `anywhere`: no `node:` import is reachable from it and importing it touches no DOM,
 * so it works in a page, in a worker and on a server. `browser`: the same while importing, then it needs a DOM.
 */
export type Runtime = 'anywhere' | 'browser' | 'node';

/** By package folder and entry. Each entry of each package has its line; one without fails the check. */
export const runtimes: Readonly<Record<string, Readonly<Record<string, Runtime>>>> = {
  astro: { '.': 'node' },
  archive: { '.': 'anywhere', './cli': 'node', './node': 'node' },
  captions: { '.': 'anywhere', './messages': 'anywhere', './checks': 'anywhere', './cli': 'node' },
  cli: { '.': 'node' },
  command: { '.': 'node', './nearest': 'anywhere' },
  content: { '.': 'node', './astro': 'node', './cli': 'node' },
  exchange: { '.': 'node' },
  fundraising: {
    '.': 'anywhere',
    './checks': 'anywhere',
    './cli': 'node',
    './define': 'browser',
    './element': 'browser',
    './node': 'node',
  },
  http: {
    '.': 'anywhere',
    './address': 'anywhere',
    './check-option-names': 'anywhere',
    './node': 'node',
    './upload': 'anywhere',
    './xhr': 'browser',
  },
  i18n: {
    '.': 'anywhere',
    './lite': 'anywhere',
    './lite/*': 'anywhere',
    './node': 'node',
  },
  jitsi: {
    '.': 'anywhere',
    './cli': 'node',
    './client': 'browser',
    './define': 'browser',
    './element': 'browser',
    './server': 'node',
  },
  peertube: {
    '.': 'anywhere',
    './cli': 'node',
    './define': 'browser',
    './element': 'browser',
    './node': 'node',
  },
  schemas: { '.': 'anywhere', './rails': 'anywhere' },
  standalone: { '.': 'browser' },
  testing: { '.': 'node' },
  ui: { '.': 'browser' },
  workflows: { '.': 'node', './cli': 'node' },
};
