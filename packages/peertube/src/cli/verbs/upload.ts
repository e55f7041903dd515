import { type Call, checkFile, nearHint, printableJson, stateFolder, Told } from '@comunal/command';
import { takeStatePlace } from '@comunal/http/node';
import { parse } from 'node:path';
import { readUploadState } from '../../uploads/upload-state.ts';
import { knownLicences, writeLicence } from '../../vocabulary/licence.ts';
import {
  checkLanguage,
  putCaptions,
  readCaptionFiles,
  type CaptionFile,
} from '../caption-files.ts';
import { explain } from '../explain.ts';
import { findChannel } from '../find-channel.ts';
import { privacyOf } from '../privacy-of.ts';
import type { Session } from '../session.ts';
import { channel, json, privacy, server } from '../shared-options.ts';
import { typedCommand } from '../typed-command.ts';
import { sendFile } from '../upload/send-file.ts';
import { verb } from '../verb.ts';

interface Uploaded {
  readonly name: string;
  readonly address: string;
  readonly uuid: string;
  readonly privacy: ReturnType<typeof privacyOf>;
  /** Captions that could not be put, and why. */
  readonly failed: readonly (CaptionFile & { readonly why: string })[];
}

/** `comunal peertube upload`. */
export const upload = verb<Uploaded>({
  help: 'peertube:help.verb.upload',
  operand: 'FILE',
  options: {
    ...channel,
    name: { value: 'TEXT', help: 'peertube:help.option.name' },
    description: { value: 'TEXT', help: 'peertube:help.option.description' },
    language: { value: 'TAG', help: 'peertube:help.option.language' },
    licence: { value: 'SPDX', help: 'peertube:help.option.licence' },
    tag: { value: 'T', help: 'peertube:help.option.tag', isMany: true },
    ...privacy,
    captions: { value: 'TAG=FILE', help: 'peertube:help.option.captions', isMany: true },
    restart: { help: 'peertube:help.option.restart' },
    ...json,
    ...server,
  },
  needsLogIn: () => true,
  run,
  print({ name, address, uuid, privacy, failed }, call, { texts: { t }, server }) {
    const { args } = call;
    const serverOption = args.some((arg) => /^--server\b/.test(arg)) ? ['--server', server] : [];
    const notes = failed.flatMap(({ language, path, why }) => [
      t('peertube:upload.captionsFailed', { language }),
      why,
      `  ${typedCommand(['captions', uuid, '--put', `${language}=${path}`, ...serverOption], false)}`,
    ]);
    const done = t('peertube:upload.done', { name, privacy: t(`peertube:privacy.${privacy}`) });
    const captionsFailed = failed.map(({ language, why }) => ({ language, why }));
    const facts = { version: 1, name, address, uuid, privacy, captionsFailed };
    return {
      lines: call.has('json') ? printableJson(facts).split('\n') : [address],
      notes: [done, ...notes],
      code: failed.length > 0 ? 1 : 0,
    };
  },
});

async function run(call: Call, session: Session): Promise<Uploaded> {
  const { texts, context, baseUrl } = session;
  const { t } = texts;
  const path = await checkFile(call.operand, context);
  const files = await readCaptionFiles(call.all('captions'), '--captions', session);
  const name = (call.text('name') ?? parse(path).name).trim();
  if (name.length < 3 || name.length > 120)
    throw new Told(2, t('peertube:wrong.nameLength', { name }));
  const language = call.text('language');
  if (language !== undefined) checkLanguage(language, session);
  const tags = call.all('tag');
  if (tags.length > 5 || tags.some((tag) => tag.length < 2 || tag.length > 30))
    throw new Told(2, t('peertube:wrong.tags'));
  const licence = call.text('licence');
  if (licence !== undefined) tellUnknownLicence(licence, session);
  const privacy = privacyOf(call, session);
  const wanted = call.text('channel') ?? '';
  const channelId = await findChannel(wanted, session);

  const key = [baseUrl, path, wanted, name];
  const place = await takeStatePlace(stateFolder(context.env, 'peertube'), key, readUploadState);
  if ('pid' in place) {
    const { pid, lockPath } = place;
    throw new Told(1, t('peertube:upload.locked', { pid: String(pid), path: lockPath }));
  }
  try {
    const details = {
      privacy,
      description: call.text('description'),
      language,
      licence,
      tags: tags.length > 0 ? tags : undefined,
    };
    const input = { name, channelId, ...details };
    const { uuid, shortUUID } = await sendFile({ path, input, details, place, call, session });
    const failed: (CaptionFile & { readonly why: string })[] = [];
    for (const file of files) {
      const why = await whyNot(uuid, file, session);
      if (why !== undefined) failed.push({ ...file, why });
    }
    // Only now: whoever stops it before is not to upload a second video.
    await place.forget();
    return { name, address: `${baseUrl}w/${shortUUID}`, uuid, privacy, failed };
  } finally {
    await place.release();
  }
}

/** A licence that PeerTube lacks becomes a tag, and so does one that is mistyped: while nothing is sent, it can be mended. */
function tellUnknownLicence(licence: string, session: Session): void {
  const { t } = session.texts;
  if (writeLicence(licence).id !== null) return;
  const list = knownLicences.join(', ');
  const hint = nearHint(licence, knownLicences, session.context.locale);
  session.tell(t('peertube:upload.licenceTag', { licence, list }) + hint);
}

async function whyNot(
  uuid: string,
  file: CaptionFile,
  session: Session,
): Promise<string | undefined> {
  try {
    await putCaptions(uuid, file, session);
    return undefined;
  } catch (thrown) {
    const why = session.context.signal.aborted
      ? undefined
      : explain(thrown, session, file.language);
    if (why === undefined) throw thrown;
    return why;
  }
}
