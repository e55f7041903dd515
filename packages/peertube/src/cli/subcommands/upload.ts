import {
  checkFile,
  CliError,
  defineSubcommand,
  json,
  nearHint,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { parse } from 'node:path';
import { knownLicences, writeLicence } from '../../vocabulary/licence.ts';
import {
  checkLanguage,
  putCaptions,
  readCaptionFiles,
  type CaptionFile,
} from '../caption-files.ts';
import { explainError } from '../explain-error.ts';
import { findChannel } from '../find-channel.ts';
import { withLogIn } from '../log-in.ts';
import { parsePrivacy } from '../parse-privacy.ts';
import type { CliSession } from '../cli-session.ts';
import { channel as channelOption, privacy as privacyOption, restart, server } from '../options.ts';
import { formatCommand } from '../format-command.ts';
import { uploadFile } from '../upload-file.ts';

interface Uploaded {
  readonly name: string;
  readonly address: string;
  readonly uuid: string;
  readonly privacy: ReturnType<typeof parsePrivacy>;
  /** The captions that could not be set, and why. */
  readonly failed: readonly (CaptionFile & { readonly why: string })[];
}

const options = {
  ...channelOption,
  name: { value: 'TEXT', help: 'peertube:help.option.name' },
  description: { value: 'TEXT', help: 'peertube:help.option.description' },
  language: { value: 'TAG', help: 'peertube:help.option.language' },
  licence: { value: 'SPDX', help: 'peertube:help.option.licence' },
  tag: { value: 'T', help: 'peertube:help.option.tag', isMany: true },
  ...privacyOption,
  captions: { value: 'TAG=FILE', help: 'peertube:help.option.captions', isMany: true },
  ...restart,
  ...json,
  ...server,
} as const;
type Args = ParsedArgs<typeof options>;

/** `comunal peertube upload`. */
export const upload = defineSubcommand({
  name: 'upload',
  help: 'peertube:help.subcommand.upload',
  operand: 'FILE',
  options,
  run: (args, session: CliSession) =>
    withLogIn(session, true, async () => print(await run(args, session), args, session)),
});

function print(
  { name, address, uuid, privacy, failed }: Uploaded,
  args: Args,
  { texts: { t }, server }: CliSession,
): CommandOutput {
  const serverOption = args.has('server') ? ['--server', server] : [];
  const notes = failed.flatMap(({ language, path, why }) => [
    t('peertube:upload.captionsFailed', { language }),
    why,
    `  ${formatCommand(['captions', uuid, '--put', `${language}=${path}`, ...serverOption], false)}`,
  ]);
  const done = t('peertube:upload.done', { name, privacy: t(`peertube:privacy.${privacy}`) });
  const captionsFailed = failed.map(({ language, why }) => ({ language, why }));
  return {
    lines: [address],
    data: { name, address, uuid, privacy, captionsFailed },
    notes: [{ text: done, style: 'success' }, ...notes],
    code: failed.length > 0 ? 1 : 0,
  };
}

async function run(args: Args, session: CliSession): Promise<Uploaded> {
  const { texts, context, baseUrl } = session;
  const { t } = texts;
  const path = await checkFile(args.operand, context);
  const files = await readCaptionFiles(args.all('captions'), 'captions', session);
  const name = (args.text('name') ?? parse(path).name).trim();
  if (name.length < 3 || name.length > 120)
    throw new CliError(2, t('peertube:wrong.nameLength', { name }));
  const language = args.text('language');
  if (language !== undefined) checkLanguage(language, session);
  const tags = args.all('tag');
  if (tags.length > 5 || tags.some((tag) => tag.length < 2 || tag.length > 30))
    throw new CliError(2, t('peertube:wrong.tags'));
  const licence = args.text('licence');
  if (licence !== undefined) warnUnknownLicence(licence, session);
  const privacy = parsePrivacy(args, session);
  const channel = args.text('channel');
  const channelId = await findChannel(channel, session);

  const details = {
    privacy,
    description: args.text('description'),
    language,
    licence,
    tags: tags.length > 0 ? tags : undefined,
  };
  const input = { name, channelId, ...details };
  return uploadFile({
    path,
    channel,
    input,
    details,
    args,
    session,
    async finish({ uuid, shortUUID }) {
      const failed: (CaptionFile & { readonly why: string })[] = [];
      for (const file of files) {
        const why = await trySendCaptions(uuid, file, session);
        if (why !== undefined) failed.push({ ...file, why });
      }
      return { name, address: `${baseUrl}w/${shortUUID}`, uuid, privacy, failed };
    },
  });
}

/** Warns about a licence that PeerTube lacks, before anything is sent: it becomes a tag, and may be mistyped. */
function warnUnknownLicence(licence: string, session: CliSession): void {
  const { t } = session.texts;
  if (writeLicence(licence).id !== null) return;
  const list = knownLicences.join(', ');
  const hint = nearHint(licence, knownLicences, session.context.locale);
  session.tell(t('peertube:upload.licenceTag', { licence, list }) + hint);
}

async function trySendCaptions(
  uuid: string,
  file: CaptionFile,
  session: CliSession,
): Promise<string | undefined> {
  try {
    await putCaptions(uuid, file, session);
    return undefined;
  } catch (thrown) {
    const why = session.context.signal.aborted
      ? undefined
      : explainError(thrown, session, file.language);
    if (why === undefined) throw thrown;
    return why;
  }
}
