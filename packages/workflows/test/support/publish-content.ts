import { loadContent, type Content } from '@comunal/content';
import type { ContentType, PublicEntry } from '@comunal/schemas';
import { sampleMedia } from '@comunal/testing';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EntryRef } from '../../src/engine/workflow.ts';
import type { PublishInput } from '../../src/publish/publish-input.ts';
import type { PublishServices } from '../../src/publish/publish-services.ts';
import { event, organization, site } from './site-content.ts';

/** The moment at which runs begin. */
export const startAt = '2026-11-25T20:00:00Z';
/** What the file of the recording holds. It looks like a video to the simulators. */
export const media = sampleMedia({ size: 400_000 });
/** A text of closed entries, which is to be nowhere else. */
export const canary = 'canario-amarillo';
/** The languages of the captions. */
export const languages = ['es', 'en', 'pt'];
/** The identifier of the item. */
export const identifier = 'colectiva-charla';

const eventText = `${event}languages: [es]
`;
const closedEvent = eventText
  .replace('visibility: public', 'visibility: closed')
  .replace('Charla de redes', `Asamblea ${canary}`);

/** A recording as somebody has written it. */
export const recordingText = `# La charla de octubre
visibility: public
title: { es: Grabación de la charla }   # así la llamamos
summary: { es: Cómo se hace una red en el barrio. }
of: event/charla
date: "2026-10-01"
languages: [es]
license: CC-BY-4.0
topics:
  - { es: redes }
captions:
${languages.map((language) => `  - { language: ${language}, progress: { state: reviewed }, path: charla/charla.${language}.vtt }`).join('\n')}
chapters:
  - { starts: PT0S, title: { es: Bienvenida } }
  - { starts: PT2S, title: { es: Preguntas } }
consents:
  - { scope: recording, granted: "2026-10-02", by: uno, note: ${canary} }
notes: ${canary}
`;

/** The captions in a language. */
export const captionsText = (language: string): string =>
  `WEBVTT\n\n00:00:00.500 --> 00:00:03.000\nHola en ${language}.\n`;

/** Writes a project with a recording that is to be published. */
export function writeProject(folder: string, recording = recordingText): void {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'content/site.yaml': site,
    'content/organizations/colectiva-de-ejemplo.yaml': organization,
    'content/events/charla.yaml': eventText,
    'content/private/events/asamblea.yaml': closedEvent,
    'content/recordings/charla.yaml': recording,
    'VID_ana_en_casa.mp4': media,
  };
  for (const [path, text] of Object.entries(files)) writeFile(folder, path, text);
  for (const language of languages)
    writeFile(folder, `content/recordings/charla/charla.${language}.vtt`, captionsText(language));
}

/** Writes a file, with the folders that it stands in. */
export function writeFile(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Notes that the site was built. A shell starts twenty times as fast as Node.js. */
export const buildSite: readonly [string, ...string[]] =
  process.platform === 'win32'
    ? [process.execPath, '-e', "require('node:fs').appendFileSync('builds', '.')"]
    : ['sh', '-c', 'printf . >> builds'];

/** What is published in these tests. The file is no real video, so that nothing can be cleaned. */
export function toInput(input: Partial<PublishInput> = {}): PublishInput {
  return {
    recording: 'recording/charla',
    file: 'VID_ana_en_casa.mp4',
    keepMetadata: true,
    ...input,
  };
}

/** Confirms the mirror. */
export const mirrored = { identifier, confirmation: identifier };

/** Reads the public form of an entry, as the command gives it to the engine. */
export function resolvePublic({ content }: Pick<PublishServices, 'content'>) {
  return async (entry: EntryRef): Promise<PublicEntry | undefined> => {
    const [type, slug = ''] = entry.split('/') as [ContentType, string?];
    return (await content()).toPublic().get(type, slug);
  };
}

/** Loads content that has no errors. */
export async function readContent(dir: string, getNow: () => number): Promise<Content> {
  const today = new Date(getNow()).toISOString().slice(0, 10);
  const content = await loadContent(dir, { clock: { today: () => today } });
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return content;
}

/**
 * Addresses in content are https; what is asked of them goes to the simulator. The response names no address of its own, which
 * the client would take for a redirect to another server.
 */
export function mapAddress(
  url: string,
  onRequest: (request: Request) => void | Promise<void> | undefined = () => {},
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    await onRequest(request);
    const address = request.url.replace('https://video.example', url);
    const { method, headers, signal } = request;
    const body = request.body === null ? null : await request.arrayBuffer();
    const response = await globalThis.fetch(address, { method, headers, signal, body });
    // A response without a body, such as 204, takes none.
    return new Response(response.body, response);
  };
}
