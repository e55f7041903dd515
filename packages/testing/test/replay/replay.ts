import { startPeerTubeSimulator } from '../../src/index.ts';
import { BETWEEN_EXCHANGES, type StepContext } from './between-exchanges.ts';
import { compare, lowerCased, parseBody } from './compare.ts';
import { Names } from './names.ts';
import { ORDER } from './order.ts';
import { type Recorded, readRecording } from './recordings.ts';
import { recomputeDigest, requestBody } from './request-body.ts';
import { send, type Sent } from './send.ts';

export interface Outcome {
  readonly recording: string;
  readonly index: number;
  readonly label: string;
  /** Empty if the simulator responded as the real server did. */
  readonly differences: readonly string[];
}

const HOST = '127.0.0.1:9000';

/** Sends every recorded request to one simulator, in order, at the recorded times. */
export async function replayAll(): Promise<Outcome[]> {
  let nowMs = Date.parse('2026-11-24T22:29:11Z');
  const root = { username: 'root', password: 'DUMMY_ROOT_PASSWORD', channel: 'root_channel' };
  await using simulator = await startPeerTubeSimulator({
    users: [root],
    twoFactorCode: '919787',
    actorKeysDelayMs: 3000,
    torrentImports: true,
    clock: { now: () => nowMs },
  });
  const names = new Names();
  names.set(HOST, `127.0.0.1:${simulator.port}`);
  const outcomes: Outcome[] = [];

  for (const recording of ORDER) {
    const exchanges = readRecording(recording);
    const early = new Map<number, Promise<Sent>>();
    const sendOne = (index: number, more: Record<string, string> = {}): Promise<Sent> => {
      const exchange = exchanges[index];
      if (!exchange) throw new RangeError(`${recording} has no exchange ${index}.`);
      return send(translated(exchange, names, simulator.port, more));
    };
    const stage: StepContext = {
      simulator,
      ours: (theirs) => names.translate(theirs),
      async send(index, how = {}) {
        const answer = sendOne(index, how.headers);
        if (how.early) early.set(index, answer);
        else await answer;
      },
    };
    for (const [index, exchange] of exchanges.entries()) {
      const headers = lowerCased(exchange.response.headers);
      nowMs = Math.max(nowMs + 1, Date.parse(headers['date'] ?? '') || 0);
      await BETWEEN_EXCHANGES[`${recording} ${index}`]?.(stage);
      const answer = await (early.get(index) ?? sendOne(index));
      names.learn(exchange.response.body, parseBody(answer));
      names.learn(headers['location'], answer.headers['location'], 'location_url');
      names.learn(headers['etag'], answer.headers['etag'], 'etag_token');
      const { label } = exchange;
      outcomes.push({
        recording,
        index,
        label,
        differences: compare(named(exchange, names), answer),
      });
    }
  }
  return outcomes;
}

/** Translates the recorded response to the simulator's ids, including those in keys. */
function named({ response, ...rest }: Recorded, names: Names): Recorded {
  const body: unknown = JSON.parse(names.translate(JSON.stringify(response.body)));
  return { ...rest, response: { ...response, body } };
}

function translated(exchange: Recorded, names: Names, port: number, more: Record<string, string>) {
  const { request } = exchange;
  const raw = requestBody(exchange);
  const body = typeof raw === 'string' ? names.translate(raw) : raw;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...request.headers, ...more })) {
    headers[name] = names.translate(String(value));
  }
  const digest = recomputeDigest(headers['digest'] ?? '', body);
  if (digest !== undefined) headers['digest'] = digest;
  if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body));
  return { port, method: request.method, path: names.translate(request.path), headers, body };
}
