import { parseBody } from '../replay/compare.ts';
import type { Sent } from '../replay/send.ts';
import type { Step } from './step.ts';

/** A server to compare, and a user who can log in to it. */
export interface ComparedServer {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Waits this many seconds after a 429. @defaultValue a 429 is compared like any other response */
  readonly wait?: (seconds: number) => Promise<void>;
}

/** The response of a server to a step. */
export interface StepResult {
  readonly step: Step;
  /** Undefined if an earlier response lacked a value that the step refers to. */
  readonly answer: Sent | undefined;
}

type Variables = Map<string, string>;

/**
 * Sends all requests to one server, one after the other.
 * @param run - Part of the names of this run, since names of deleted channels stay reserved.
 */
export async function runSteps(
  server: ComparedServer,
  steps: readonly Step[],
  run: string,
): Promise<StepResult[]> {
  const { host, origin } = new URL(server.url);
  const { username, password } = server;
  const channel = `comparada_${run}`;
  const variables: Variables = new Map(
    Object.entries({ run, host, url: origin, username, password, channel }),
  );
  await logIn(server, variables);
  const exchanged: StepResult[] = [];
  for (const step of steps) {
    const filled = fill(step, variables);
    const answer = filled && (await callWithRetry(server, filled, variables));
    if (answer) captureValues(step, answer, variables);
    exchanged.push({ step, answer });
  }
  return exchanged;
}

async function logIn(server: ComparedServer, variables: Variables): Promise<void> {
  const ask = async (step: Step): Promise<void> => {
    const filled = fill(step, variables);
    const answer = filled && (await callWithRetry(server, filled, variables));
    if (answer?.status !== 200) throw new Error(`${step.call} was answered ${answer?.status}.`);
    captureValues(step, answer, variables);
  };
  await ask({
    call: 'GET /api/v1/oauth-clients/local',
    as: 'nobody',
    capture: { clientId: 'client_id', clientSecret: 'client_secret' },
  });
  const credentials = { username: '{username}', password: '{password}' };
  const client = { client_id: '{clientId}', client_secret: '{clientSecret}' };
  await ask({
    call: 'POST /api/v1/users/token',
    as: 'nobody',
    form: { ...client, ...credentials, grant_type: 'password' },
    capture: { token: 'access_token' },
  });
}

/** Resolves the references of a step, unless one of them is unknown. */
function fill({ bytes, file, ...step }: Step, variables: Variables): Step | undefined {
  let isKnown = true;
  const text = JSON.stringify({ ...step, capture: undefined }).replaceAll(
    /\{([a-zA-Z]+)\}/g,
    (_, name: string) => {
      const value = variables.get(name);
      isKnown &&= value !== undefined;
      return JSON.stringify(value ?? '').slice(1, -1);
    },
  );
  if (!isKnown) return undefined;
  const filled = JSON.parse(text) as Step; // the same step with its references resolved
  return { ...filled, ...(bytes && { bytes }), ...(file && { file }) };
}

/** Retries after a 429, when nothing has been processed. */
async function callWithRetry(
  server: ComparedServer,
  step: Step,
  variables: Variables,
): Promise<Sent> {
  for (;;) {
    const answer = await call(server, step, variables);
    if (answer.status !== 429 || !server.wait) return answer;
    await server.wait(Number(answer.headers['retry-after']) || 5);
  }
}

async function call({ url }: ComparedServer, step: Step, variables: Variables): Promise<Sent> {
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

function captureValues(step: Step, answer: Sent, variables: Variables): void {
  for (const [name, path] of Object.entries(step.capture ?? {})) {
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
