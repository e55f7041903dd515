import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a stand-in for a program does. */
export type SpeechBehaviour =
  | 'works'
  | 'crashes'
  | 'hangs'
  | 'writes-garbage'
  | 'writes-nothing'
  | 'writes-too-much'
  | 'repeats'
  | 'hears-portuguese';

/**
 * Writes a stand-in for whisper.cpp or whisper-ctranslate2 into a folder, which takes its arguments, speaks as it does on stderr
 * and stdout, and writes its output. It refuses what the real one refuses.
 */
export function writeSpeechProgram(
  folder: string,
  name: 'whisper-cli' | 'whisper-ctranslate2',
  behaviour: SpeechBehaviour = 'works',
): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const script = name === 'whisper-cli' ? whisperCpp : fasterWhisper;
  const code = `#!${process.execPath}\nconst behaviour = ${JSON.stringify(behaviour)};\n${captions}\n${script}`;
  writeFileSync(path, code);
  chmodSync(path, 0o755);
  return path;
}

const captions = `
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { basename } = require('node:path');
const args = process.argv.slice(2);
const valueOf = (...names) => args[args.findIndex((each) => names.includes(each)) + 1];
if (process.env.SPEECH_LOG) appendFileSync(process.env.SPEECH_LOG, JSON.stringify(args) + '\\n');
const cue = (start, end, text) => start + ' --> ' + end + '\\n' + text + '\\n\\n';
const loop = Array.from({ length: 5 }, (_, index) =>
  cue('00:00:1' + index + '.000', '00:00:1' + (index + 1) + '.000', ' La red es de todas.'));
const makeVtt = () => {
  if (behaviour === 'writes-garbage') return '\\u0000\\u0001 nada de esto es subtítulo\\n'.repeat(50);
  if (behaviour === 'writes-too-much') return 'WEBVTT\\n\\n' + 'x'.repeat(21 * 2 ** 20);
  return 'WEBVTT\\n\\n' +
    cue('00:00:00.000', '00:00:03.200', ' Buenas tardes a todas las personas que nos escuchan desde la plaza.') +
    cue('00:00:03.200', '00:00:06.000', ' Hoy hablamos de la red.') +
    (behaviour === 'repeats' ? loop.join('') + cue('00:00:20.000', '00:00:23.000', ' Gracias por ver el video.') : '');
};
const hang = () => { setInterval(() => undefined, 1000); };
`;

/** The options and messages of whisper-cli 1.7. */
const whisperCpp = `
const known = ['-m', '-f', '-l', '-ovtt', '-of', '-pp', '-dl'];
const unknown = args.find((each) => each.startsWith('-') && !known.includes(each));
if (unknown) {
  console.error('error: unknown argument: ' + unknown);
  process.exit(0); // as the real one does
}
console.error("whisper_init_from_file_with_params_no_state: loading model from '" + valueOf('-m') + "'");
if (readFileSync(valueOf('-m'), 'latin1').slice(0, 4) !== 'lmgg') {
  console.error('whisper_model_load: invalid model data (bad magic)');
  console.error('error: failed to initialize whisper context');
  process.exit(3);
}
const audio = readFileSync(valueOf('-f'));
if (audio.toString('latin1', 0, 4) !== 'RIFF' || audio.readUInt32LE(24) !== 16000) {
  console.error("error: failed to read audio file '" + valueOf('-f') + "'");
  process.exit(10);
}
if (args.includes('-dl')) {
  const heard = behaviour === 'hears-portuguese' ? 'pt' : 'es';
  console.error('whisper_full_with_state: auto-detected language: ' + heard + ' (p = 0.974581)');
  process.exit(0);
}
if (behaviour === 'crashes') {
  console.error('\\u001b[31mggml_abort:\\u0007 out of memory in ' + valueOf('-f') + '\\u001b[0m');
  process.kill(process.pid, 'SIGABRT');
} else if (behaviour === 'hangs') {
  console.error('whisper_print_progress_callback: progress =   5%');
  hang();
} else {
  for (let percent = 5; percent <= 100; percent += 5)
    console.error('whisper_print_progress_callback: progress = ' + String(percent).padStart(3) + '%');
  console.log('[00:00:00.000 --> 00:00:03.200]   Buenas tardes a todas las personas que nos escuchan desde la plaza.');
  if (behaviour !== 'writes-nothing') writeFileSync(valueOf('-of') + '.vtt', makeVtt());
}
`;

/** The options and messages of whisper-ctranslate2 0.5. */
const fasterWhisper = `
const audio = args[0];
if (!existsSync(valueOf('--model_directory') + '/model.bin')) {
  console.error("Model file 'model.bin' not found");
  process.exit(1);
}
if (process.env.HF_HUB_OFFLINE !== '1') process.exit(7);
if (behaviour === 'hangs') hang();
else {
  for (const percent of [0, 45, 100]) process.stderr.write('\\r ' + percent + '%|████      | ' + percent / 10 + '/10.0 [00:01<00:02,  2.10seconds/s]');
  const name = basename(audio).replace(/\\.[^.]*$/, '');
  // Without hours below an hour, as it writes them.
  writeFileSync(valueOf('--output_dir') + '/' + name + '.vtt', makeVtt().replaceAll('00:00:', '00:'));
}
`;

/** A WAV of one second as the programs read it: 16 bits, 16 kHz, one channel. */
export function sampleWav(rate = 16_000): Buffer {
  const data = Buffer.alloc(rate * 2);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
