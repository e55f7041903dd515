import { expect, it } from 'vitest';
import { adoptCaptions } from '../src/publish/adopt-captions.ts';
import { toDraft } from '../src/recognition/to-draft.ts';
import { prepareRecording } from '../src/publish/prepare-recording.ts';
import { canary, captionsText, recordingText } from './support/publish-content.ts';
import { publishStage } from './support/publish-stage.ts';

const options = { today: '2026-11-25', locale: 'es' };
const file = 'content/recordings/charla.yaml';

it.each(['event/charla', 'recording/charla'] as const)('finds the recording of %s', async (ref) => {
  await using it = await publishStage();
  expect(await prepareRecording(await it.services.content(), ref, options)).toEqual({
    state: 'ready',
    recording: 'recording/charla',
  });
});

it.each(['event/asamblea', 'event/nada', 'recording/nada'] as const)(
  'says the same of %s, closed or not there',
  async (ref) => {
    await using it = await publishStage();
    expect(await prepareRecording(await it.services.content(), ref, options)).toEqual({
      state: 'no-entry',
    });
  },
);

it('writes a closed recording without consents for an activity that has none', async () => {
  await using it = await publishStage();
  it.remove(file);
  const prepared = await prepareRecording(await it.services.content(), 'event/charla', options);
  expect(prepared).toEqual({
    state: 'new',
    recording: 'recording/charla',
    file: 'private/recordings/charla.yaml',
  });
  const written = it.read('content/private/recordings/charla.yaml');
  expect(written).toMatch(/^visibility: closed\n/);
  expect(written).toContain('of: event/charla\n');
  expect(written).not.toMatch(/^consents:/m);
  expect(written).not.toContain(canary);
  expect(await prepareRecording(await it.services.content(), 'event/charla', options)).toEqual({
    ...prepared,
    state: 'unready',
  });
});

it('names a recording that lacks consents as not ready, and all of several', async () => {
  await using it = await publishStage({ recording: recordingText.replace(/consents:\n.*\n/, '') });
  expect(await prepareRecording(await it.services.content(), 'event/charla', options)).toEqual({
    state: 'unready',
    recording: 'recording/charla',
    file: 'recordings/charla.yaml',
  });
  it.write('content/recordings/charla-2.yaml', recordingText.replace(/captions:\n(?: .*\n)*/, ''));
  expect(await prepareRecording(await it.services.content(), 'event/charla', options)).toEqual({
    state: 'several',
    recordings: ['recording/charla', 'recording/charla-2'],
  });
});

it('takes captions of a folder over as drafts, and writes over nothing', async () => {
  await using it = await publishStage();
  it.write('subs/talk.es.vtt', captionsText('otra'));
  it.write('subs/talk.fr.srt', '1\n00:00:01,000 --> 00:00:02,000\nBonjour\n');
  it.write('subs/talk.de.vtt', 'nada');
  it.write('subs/notas.txt', 'nada');
  const content = await it.services.content();
  expect(await adoptCaptions(content, 'charla', `${it.folder}/subs`)).toEqual({
    added: ['fr'],
    kept: ['es'],
    wrong: ['talk.de.vtt'],
    taken: [],
    isByHand: false,
  });
  expect(it.read('content/recordings/charla/charla.fr.vtt')).toMatch(/^WEBVTT\n[^]*Bonjour/);
  expect(it.read('content/recordings/charla/charla.es.vtt')).toBe(captionsText('es'));
  expect(it.read(file)).toContain(
    '  - { language: "fr", progress: { state: draft }, path: "charla/charla.fr.vtt" }\n',
  );
  expect((await it.services.content()).get('recording', 'charla')?.captions).toHaveLength(4);
});

it('lists no captions as reviewed but those that it was given', async () => {
  await using it = await publishStage();
  const draft = toDraft(captionsText('una máquina'), { language: 'fr', program: 'x', note: 'x' });
  it.write('content/recordings/charla/charla.fr.vtt', draft.vtt);
  it.write('content/recordings/charla/charla.de.vtt', captionsText('otra persona'));
  it.write('subs/talk.fr.vtt', captionsText('fr'));
  it.write('subs/talk.de.vtt', captionsText('de'));
  const content = await it.services.content();
  expect(await adoptCaptions(content, 'charla', `${it.folder}/subs`, 'reviewed')).toMatchObject({
    added: ['fr'],
    taken: ['recordings/charla/charla.de.vtt'],
  });
  expect(it.read('content/recordings/charla/charla.fr.vtt')).toBe(captionsText('fr'));
  expect(it.read('content/recordings/charla/charla.de.vtt')).toBe(captionsText('otra persona'));
  expect(it.read(file)).not.toContain('charla.de.vtt');
});
