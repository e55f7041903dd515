import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '@comunal/content';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { config } from '../../test/support/config.ts';
import { setProject, type Project } from './project.ts';
import { toSiteContent } from './site-content.ts';
import type * as Transcripts from './transcripts.ts';

const captions = (text: string): string => `WEBVTT\n\n00:00.000 --> 00:02.000\n${text}\n`;
const recording = (path: string): string => `visibility: public
title: Grabación
of: event/charla
languages: [es]
captions: [{ language: es, progress: { state: published }, path: ${path} }]
consents: [{ scope: recording, granted: 2021-01-01 }]
`;

let dir: string;
let transcripts: typeof Transcripts;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-transcripts-'));
  const content = join(dir, 'content');
  for (const name of ['events', 'recordings/abierta', 'recordings/ajena'])
    mkdirSync(join(content, name), { recursive: true });
  const write = (path: string, text: string): void => writeFileSync(join(content, path), text);
  write(
    'events/charla.yaml',
    'visibility: public\ntitle: Charla\nkind: conversation\nsummary: { es: Una charla }\nstarts: 2021-01-01\nmode: online\nattendance: open\n',
  );
  write('recordings/abierta.yaml', recording('abierta/es.vtt'));
  write('recordings/abierta/es.vtt', captions('Buenas tardes'));
  write('recordings/ajena.yaml', recording('ajena/es.vtt'));
  writeFileSync(join(dir, 'outside.vtt'), captions('Not for visitors'));
  symlinkSync(join(dir, 'outside.vtt'), join(content, 'recordings/ajena/es.vtt'));
  const site = toSiteContent(await loadContent(content));
  const project: Pick<Project, 'readContent'> = { readContent: () => Promise.resolve(site) };
  setProject(config.contentDir, project as Project); // transcripts ask for no more
  transcripts = await import('./transcripts.ts');
});
afterAll(() => rmSync(dir, { recursive: true }));

it('makes transcripts of caption files that may be published, and of no others', () => {
  const { listTranscripts, recordingsWithTranscript } = transcripts;
  const recordings = recordingsWithTranscript();
  expect(recordings.map(({ slug }) => slug)).toEqual(['abierta']);
  const [first] = recordings.flatMap((each) => listTranscripts(each.recording, 'es'));
  expect(first?.html).toContain('Buenas tardes');
});
