// What run.mjs can do. A task's file is loaded after the set-up, since it may need installed packages.
// `package`: takes a package's folder name. `counts`: closes with `N passed, N failed`.
export const tasks = {
  start: {
    says: 'build and serve the example site and the docs on this machine',
    load: () => import('./tasks/start.mjs'),
  },
  test: {
    says: 'every check and every test, or one check: test -- --step NAME',
    counts: true,
    load: () => import('./tasks/test.mjs'),
  },
  'test:long': {
    says: 'the same with the long forms of the tests',
    counts: true,
    load: () => import('./tasks/test-long.mjs'),
  },
  'test:file': {
    says: 'single tests: test:file -- [--long] FILE [-t NAME]',
    counts: true,
    load: () => import('./tasks/test-file.mjs'),
  },
  'test:machines': {
    says: 'tests that can depend on the machine, under variations of it: test:machines [NAME…]',
    counts: true,
    load: () => import('./tasks/test-machines.mjs'),
  },
  check: {
    says: 'build, types, lint and tests of one package: check PACKAGE',
    package: 'needed',
    counts: true,
    load: () => import('./tasks/check.mjs'),
  },
  build: { says: 'build the packages that changed', load: () => import('./tasks/build.mjs') },
  bench: {
    says: 'published figures, one line each: bench [PACKAGE]',
    package: 'optional',
    load: () => import('./tasks/bench.mjs'),
  },
  'contract:peertube': {
    says: 'the contract suite against the PeerTube server in PEERTUBE_URL',
    load: () => import('./tasks/contract-peertube.mjs'),
  },
  'compare:peertube': {
    says: 'where the simulator differs from PEERTUBE_URL, or from what was recorded',
    load: () => import('./tasks/compare-peertube.mjs'),
  },
  pictures: {
    says: 'the pictures of the example site, in docs/pictures, or of those that are named',
    load: () => import('./tasks/pictures.mjs'),
  },
  docs: {
    says: 'build and serve the docs on this machine',
    load: () => import('./tasks/docs.mjs'),
  },
  api: {
    says: 'the reports of what packages export, in their etc/: api [PACKAGE]',
    package: 'optional',
    load: () => import('./tasks/api.mjs'),
  },
  'release:version': {
    says: 'new versions and changelogs by the changesets: release:version [SNAPSHOT]',
    load: () => import('./tasks/release-version.mjs'),
  },
  release: {
    says: 'build, check, pack and publish what the registry in RELEASE_REGISTRY lacks',
    load: () => import('./tasks/release.mjs'),
  },
  'release:pack': {
    says: 'the same without publishing: tarballs in .release',
    load: () => import('./tasks/release-pack.mjs'),
  },
  'release:publish': {
    says: 'publish the tarballs in .release',
    load: () => import('./tasks/release-publish.mjs'),
  },
  bundle: {
    says: 'script, WordPress plugin, Hugo component and cards in one ZIP in .bundle',
    load: () => import('./tasks/bundle.mjs'),
  },
  'release:prepare': {
    says: 'fetch what release:rehearse needs without a network',
    load: () => import('./tasks/release-prepare.mjs'),
  },
  'release:rehearse': {
    says: 'a release of a copy on loopback, installed and used without a network',
    counts: true,
    load: () => import('./tasks/release-rehearse.mjs'),
  },
  lint: {
    says: 'linter, formatting, imports, unused code, workspace consistency, commit subjects',
    counts: true,
    load: () => import('./tasks/lint.mjs'),
  },
  format: { says: 'rewrite files in the common format', load: () => import('./tasks/format.mjs') },
};
