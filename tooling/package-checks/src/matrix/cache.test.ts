import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSampleFolder } from '../lib/sample-workspace.ts';
import { readPreparation, writePreparation } from './cache.ts';
import { toolVersions } from './tool-versions.ts';

const upstream = 'https://registry.example/';

it('knows a preparation that came to its end, until the next one begins', () => {
  const storage = createSampleFolder({});
  expect(readPreparation({ storage })).toBeUndefined();
  writePreparation({ storage }, { upstream });
  expect(readPreparation({ storage })).toEqual({ upstream });
  writePreparation({ storage }, undefined);
  expect(readPreparation({ storage })).toBeUndefined();
});

it('takes no tools of other versions than are wanted now', () => {
  const storage = createSampleFolder({});
  writePreparation({ storage }, { upstream });
  const file = join(storage, 'prepared.json');
  const written = readFileSync(file, 'utf8');
  writeFileSync(file, written.replace(toolVersions['esbuild'] ?? '', '0.0.1'));
  expect(readPreparation({ storage })).toBeUndefined();
  writeFileSync(file, JSON.stringify({ upstream }));
  expect(readPreparation({ storage })).toBeUndefined();
});
