import { runProgram, type ProgramResult } from '@comunal/command/process';
import { askLimitMs, askProgram } from '../ask-program.ts';
import type { DoctorCheck, DoctorContext } from '../doctor-check.ts';

/** What ffmpeg is asked for, each with how it lists it. */
const PARTS = [
  { list: '-encoders', names: ['libx264', 'aac'] },
  { list: '-muxers', names: ['tee', 'flv', 'mp4'] },
  { list: '-protocols', names: ['rtmp', 'rtmps'] },
  { list: '-filters', names: ['loudnorm'] },
] as const;

/** Checks that ffmpeg is there, with all that is used of it. */
export const checkFfmpeg: DoctorCheck = async (context) => {
  const { t } = context.texts;
  const version = await readVersion('ffmpeg', context);
  if (version === undefined)
    return [
      {
        status: 'warning',
        code: 'missing',
        message: t('doctor:result.ffmpeg.missing'),
        remedy: t('doctor:fix.ffmpeg.missing'),
      },
    ];
  const lists = await Promise.all(PARTS.map((part) => listMissing(part, context)));
  const missing = lists.flat();
  if (missing.length === 0)
    return [{ status: 'ok', code: 'ok', message: t('doctor:result.ffmpeg.ok', { version }) }];
  return [
    {
      status: 'warning',
      code: 'incomplete',
      message: t('doctor:result.ffmpeg.lacks', { version, missing: missing.join(', ') }),
      remedy: t('doctor:fix.ffmpeg.lacks'),
    },
  ];
};

/** Checks that ffprobe is there, which comes with ffmpeg. */
export const checkFfprobe: DoctorCheck = async (context) => {
  const { t } = context.texts;
  const version = await readVersion('ffprobe', context);
  if (version !== undefined)
    return [{ status: 'ok', code: 'ok', message: t('doctor:result.ffprobe.ok', { version }) }];
  return [
    {
      status: 'warning',
      code: 'missing',
      message: t('doctor:result.ffprobe.missing'),
      remedy: t('doctor:fix.ffprobe.missing'),
    },
  ];
};

async function readVersion(
  tool: 'ffmpeg' | 'ffprobe',
  context: DoctorContext,
): Promise<string | undefined> {
  const answer = await ask(tool, '-version', context);
  if (answer?.code !== 0) return undefined;
  return /version (\S{1,60})/.exec(answer.output.toString())?.[1] ?? '';
}

async function listMissing(
  { list, names }: (typeof PARTS)[number],
  context: DoctorContext,
): Promise<readonly string[]> {
  const answer = await ask('ffmpeg', list, context);
  // Each line has flags, a name, or several that stand for one, and a description.
  const listed = new Set((answer?.output.toString() ?? '').split(/[\s,]+/));
  return names.filter((name) => !listed.has(name));
}

function ask(
  tool: 'ffmpeg' | 'ffprobe',
  option: string,
  { env, signal }: DoctorContext,
): Promise<ProgramResult | undefined> {
  const options = { env, signal, timeLimitMs: askLimitMs, maxOutputBytes: 4_194_304 };
  return askProgram(runProgram(tool, ['-hide_banner', option], options));
}
