import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a program that is called as ffmpeg is. What it does stands in two function bodies of JavaScript, which get `run`, how
 * often that part was started before, `args`, `preset`, the text of its preset, and `say`, which writes a line as ffmpeg does.
 */
export function writeStandInFfmpeg(
  dir: string,
  parts: { readonly encoder: string; readonly pusher: string },
): string {
  const path = join(dir, 'stand-in-ffmpeg');
  const script = `#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
const can = {
  '-version': 'ffmpeg version 7.1-test',
  '-encoders': ' V..... libx264 x\\n A..... aac x',
  '-muxers': ' E flv x',
  '-protocols': 'Input:\\n x\\nOutput:\\n rtmp\\n rtmps',
}[args.at(-1)];
if (can) { console.log(can); process.exit(0); }
const isPusher = args.includes('-fpre');
const count = ${JSON.stringify(dir)} + (isPusher ? '/pushes' : '/encodes');
const run = fs.existsSync(count) ? fs.readFileSync(count, 'utf8').length : 0;
fs.appendFileSync(count, '.');
const presetPath = args[args.indexOf('-fpre') + 1];
const preset = isPusher ? fs.readFileSync(presetPath, 'utf8') : '';
const mode = isPusher ? fs.statSync(presetPath).mode & 0o777 : 0;
fs.appendFileSync(${JSON.stringify(dir)} + '/calls', JSON.stringify({ args, preset, mode }) + '\\n');
const say = (line) => fs.writeSync(2, line + '\\n');
process.stdout.on('error', () => process.exit(1));
if (isPusher) { ${parts.pusher} } else { ${parts.encoder} }
`;
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}

/** Takes all that comes and says that it is written, as an ffmpeg whose server is there. */
export const takesAll = `
  let total = 0;
  process.stdin.on('data', (part) => { total += part.length; say('out_time_us=' + total); });
  process.stdin.on('end', () => process.exit(0));
`;

/** Gives a picture until it is told to end. */
export const givesPicture = `
  process.on('SIGTERM', () => process.exit(255));
  const give = () => { process.stdout.write(Buffer.alloc(188)); say('out_time_us=1000'); };
  give();
  setInterval(give, 5);
`;
