import { expect, it } from 'vitest';
import {
  createSampleFolder,
  createSampleManifest,
} from '../../tooling/package-checks/src/lib/sample-workspace.ts';
import { checkReleaseTarget } from './check-release-target.ts';

const createRoot = (homepage: string) =>
  createSampleFolder({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg', {
      repository: { type: 'git', url: `git+${homepage}.git` },
      homepage,
      bugs: `${homepage}/issues`,
    }),
  });

it('keeps addresses that lead nowhere out of every registry but one on loopback', () => {
  const root = createRoot('https://git.example/toolkit');
  expect(() => checkReleaseTarget(root, new URL('https://registry.example.org/'))).toThrow(
    /Nothing is published to registry\.example\.org.*\npackages\/pkg\/package\.json: .*repository\.ts/,
  );
  expect(() => checkReleaseTarget(root, new URL('http://127.0.0.1:4873/'))).not.toThrow();
});

it('lets addresses that can lead somewhere into any registry', () => {
  const root = createRoot('https://git.example.org/toolkit');
  expect(() => checkReleaseTarget(root, new URL('https://registry.example.org/'))).not.toThrow();
});
