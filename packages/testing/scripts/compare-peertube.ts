// npm run compare:peertube: where the simulator answers otherwise than a real server, in code, status, headers and shape.
// With PEERTUBE_URL both are asked the same; without it, the recorded exchanges are asked of the simulator anew.
import { setTimeout } from 'node:timers/promises';
import { findTestData } from '@comunal/test-kit/environment';
import { startPeerTubeSimulator } from '../src/index.ts';
import { compareServers } from '../test/compare/compare-servers.ts';
import { reasonFor } from '../test/compare/known-differences.ts';
import { STEPS } from '../test/compare/steps.ts';
import { EXCEPTIONS } from '../test/replay-exceptions.ts';
import { replayAll } from '../test/replay/replay.ts';

/** A call that differs, as a line for people. */
interface Line {
  readonly call: string;
  readonly differences: readonly string[];
  /** Why it stays, where that is known. */
  readonly reason: string | undefined;
}

const { PEERTUBE_URL: url, PEERTUBE_USERNAME: username, PEERTUBE_PASSWORD: password } = process.env;
process.exitCode = url ? await compareWithServer(url) : await compareWithRecordings();

async function compareWithServer(theirUrl: string): Promise<number> {
  if (!username || !password) {
    complain('Set PEERTUBE_USERNAME and PEERTUBE_PASSWORD beside PEERTUBE_URL.');
    return 2;
  }
  // A video is told as it is before the server has worked on it.
  await using simulator = await startPeerTubeSimulator({
    users: [{ username, password }],
    transcoding: 'held',
  });
  const wait = (seconds: number): Promise<void> => setTimeout(seconds * 1_000);
  const theirs = { url: theirUrl, username, password, wait };
  const ours = { url: simulator.url, username, password };
  const run = Date.now().toString(36);
  const { differing, unasked } = await compareServers(ours, theirs, STEPS, run);
  for (const { call } of unasked) say(`not asked, as both refused what is before: ${call}`);
  const lines = differing.map((each): Line => {
    const { call, as = 'somebody', note } = each.step;
    const label = `${each.number}. ${call} by ${as}${note === undefined ? '' : `, ${note}`}`;
    return { call: label, differences: each.differences, reason: reasonFor(each) };
  });
  return report(STEPS.length, lines);
}

async function compareWithRecordings(): Promise<number> {
  if (findTestData('COMUNAL_RECORDINGS', 'token.json') === undefined) {
    complain(
      'Set PEERTUBE_URL, PEERTUBE_USERNAME and PEERTUBE_PASSWORD, or COMUNAL_RECORDINGS: a folder of recorded exchanges.',
    );
    return 2;
  }
  const outcomes = await replayAll();
  const lines = outcomes.flatMap(({ recording, index, label, differences }): Line[] => {
    const known = EXCEPTIONS.find(
      (exception) => exception.recording === recording && exception.index === index,
    );
    if (differences.length === 0) return [];
    return [{ call: `${recording} ${index}: ${label}`, differences, reason: known?.reason }];
  });
  return report(outcomes.length, lines);
}

/** Prints what differs, the news last; 1 when there is any. */
function report(asked: number, lines: readonly Line[]): number {
  const [known, news] = [
    lines.filter(({ reason }) => reason),
    lines.filter(({ reason }) => !reason),
  ];
  for (const { call, reason } of known) say(`known: ${call}\n  ${reason}`);
  for (const { call, differences } of news)
    say(`${call}\n  simulator: ${differences.join('\n  simulator: ')}`);
  say(
    `\n${asked} calls: ${asked - lines.length} alike, ${news.length} not, ${known.length} known to differ`,
  );
  return news.length === 0 ? 0 : 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
