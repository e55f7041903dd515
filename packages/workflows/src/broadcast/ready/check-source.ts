import { access, constants } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { BroadcastInput } from '../broadcast-input.ts';
import type { BroadcastServices } from '../broadcast-services.ts';
import { hasProblem, ok, problem, warning, type ReadinessFinding } from './finding.ts';
import { readCapabilities } from './read-capabilities.ts';

/** Checks where the picture comes from, and that ffmpeg can send it. */
export async function checkSource(
  services: BroadcastServices,
  { event, source }: BroadcastInput,
  signal: AbortSignal,
): Promise<readonly ReadinessFinding[]> {
  const { targets = [], capture = [], projectDir, hasRoom } = services;
  if (source.kind === 'room') {
    const isKnown = (await hasRoom?.(event)) ?? false;
    // Jibri streams to one address, and only who is in the call can see whether there is one.
    return [
      isKnown ? ok('room') : warning('no-room'),
      ...targets.map(({ name }) => warning('not-from-room', { target: name })),
    ];
  }
  const findings: ReadinessFinding[] = [];
  if (source.kind === 'capture' && capture.length === 0) findings.push(problem('no-capture'));
  if (source.kind === 'file') {
    const isReadable = await canRead(resolve(projectDir, source.path));
    // The folder may name somebody.
    const values = { file: basename(source.path) };
    findings.push(isReadable ? ok('file', values) : problem('no-file', values));
  }
  return [...findings, ...(await checkFfmpeg(services, signal))];
}

async function checkFfmpeg(
  { ffmpeg = 'ffmpeg', targets = [] }: BroadcastServices,
  signal: AbortSignal,
): Promise<readonly ReadinessFinding[]> {
  const capabilities = await readCapabilities(ffmpeg, signal);
  if (!capabilities) return [problem('no-ffmpeg')];
  const { version, videoEncoder, hasAac, hasFlv, hasRtmps } = capabilities;
  const findings: ReadinessFinding[] = [];
  if (videoEncoder === undefined || !hasAac || !hasFlv) findings.push(problem('ffmpeg-lacks'));
  if (!hasRtmps) {
    const isNeeded = targets.some(({ url }) => url.startsWith('rtmps:'));
    findings.push(isNeeded ? problem('no-rtmps') : warning('no-rtmps'));
  }
  return hasProblem(findings) ? findings : [ok('ffmpeg', { version }), ...findings];
}

async function canRead(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}
