import { parseBody } from '../replay/compare.ts';
import type { Sent } from '../replay/send.ts';
import type { Step } from './step.ts';

/** A server and somebody who may log in to it. */
export interface Contestant {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Waits so many seconds where the server says that there were too many calls. @defaultValue that is an answer as any */
  readonly wait?: (seconds: number) => Promise<void>;
}

/** What a server answered to a step. */
export interface Exchanged {
  readonly step: Step;
  /** Undefined where an answer before it did not tell what the step names. */
  readonly answer: Sent | undefined;
}

type Variables = Map<string, string>;

/**
 * Makes all calls of one server, in order, one after the other.
 * @param run - What names of this run hold: names of deleted channels stay taken.
 */
export async function runSteps(
  server: Contestant,
  steps: readonly Step[],
  run: string,
): Promise<Exchanged[]> {
  const { host, origin } = new URL(server.url);
  const { username, password } = server;
  const channel = `comparada_${run}`;
  const variables: Variables = new Map(
    Object.entries({ run, host, url: origin, username, password, channel }),
  );
  await logIn(server, variables);
  const exchanged: Exchanged[] = [];
  for (const step of steps) {
    const filled = fill(step, variables);
    const answer = filled && (await patiently(server, filled, variables));
    if (answer) keep(step, answer, variables);
    exchanged.push({ step, answer });
  }
  return exchanged;
}

async function logIn(server: Contestant, variables: Variables): Promise<void> {
  const ask = async (step: Step): Promise<void> => {
    const filled = fill(step, variables);
    const answer = filled && (await patiently(server, filled, variables));
    if (answer?.status !== 200) throw new Error(`${step.call} was answered ${answer?.status}.`);
    keep(step, answer, variables);
  };
  await ask({
    call: 'GET /api/v1/oauth-clients/local',
    as: 'nobody',
    keep: { clientId: 'client_id', clientSecret: 'client_secret' },
  });
  const credentials = { username: '{username}', password: '{password}' };
  const client = { client_id: '{clientId}', client_secret: '{clientSecret}' };
  await ask({
    call: 'POST /api/v1/users/token',
    as: 'nobody',
    form: { ...client, ...credentials, grant_type: 'password' },
    keep: { token: 'access_token' },
  });
}

/** The step with what its names stand for, unless one of them is unknown. */
function fill({ bytes, file, ...step }: Step, variables: Variables): Step | undefined {
  let isKnown = true;
  const text = JSON.stringify({ ...step, keep: undefined }).replaceAll(
    /\{([a-zA-Z]+)\}/g,
    (_, name: string) => {
      const value = variables.get(name);
      isKnown &&= value !== undefined;
      return JSON.stringify(value ?? '').slice(1, -1);
    },
  );
  if (!isKnown) return undefined;
  const filled = JSON.parse(text) as Step; // what it was before, with other strings in it
  return { ...filled, ...(bytes && { bytes }), ...(file && { file }) };
}

/** Asks again after a refusal for too many calls: nothing was done then. */
async function patiently(server: Contestant, step: Step, variables: Variables): Promise<Sent> {
  for (;;) {
    const answer = await call(server, step, variables);
    if (answer.status !== 429 || !server.wait) return answer;
    await server.wait(Number(answer.headers['retry-after']) || 5);
  }
}

async function call({ url }: Contestant, step: Step, variables: Variables): Promise<Sent> {
  const [method = '', path = ''] = step.call.split(' ');
  const token = step.as === 'nobody' ? undefined : variables.get('token');
  const answer = await fetch(new URL(path, url), {
    method,
    redirect: 'manual',
    headers: {
      ...(step.json !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...step.headers,
    },
    body: bodyOf(step),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body };
}

function bodyOf({ json, form, file, bytes }: Step): BodyInit | null {
  if (json !== undefined) return JSON.stringify(json);
  if (form) return new URLSearchParams(form);
  if (!file) return bytes ?? null;
  const body = new FormData();
  for (const [name, value] of Object.entries(file.fields ?? {})) body.set(name, value);
  body.set(file.field, new File([file.bytes], file.filename, { type: file.type }));
  return body;
}

function keep(step: Step, answer: Sent, variables: Variables): void {
  for (const [name, path] of Object.entries(step.keep ?? {})) {
    const value = path === 'location' ? answer.headers['location'] : valueAt(answer, path);
    if (typeof value === 'string' || typeof value === 'number') variables.set(name, String(value));
  }
}

function valueAt(answer: Sent, path: string): unknown {
  let value: unknown = parseBody(answer);
  for (const key of path.split('.'))
    value = (value as Record<string, unknown> | null | undefined)?.[key];
  return value;
}
