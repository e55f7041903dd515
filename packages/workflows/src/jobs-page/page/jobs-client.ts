import type { RunAction, RunDetailView, RunView } from '../run-view.ts';

/** Why the page cannot show anything. */
export type Refusal = 'noKey' | 'usedKey' | 'unreachable';

/** The server of the page said no. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly reason: Refusal | 'refused';

  constructor(reason: Refusal | 'refused') {
    super(reason);
    this.reason = reason;
  }
}

/** What the page asks of its server. The key of the session is in this object alone: in no cookie, no address and no storage. */
export interface JobsClient {
  list(): Promise<readonly RunView[]>;
  get(runId: string): Promise<RunDetailView | undefined>;
  act(runId: string, action: RunAction): Promise<void>;
  answer(runId: string, gate: string, answer: string): Promise<void>;
}

/** Exchanges the key of the address for a session. @throws RefusedError */
export async function connectToJobs(key: string): Promise<JobsClient> {
  if (key === '') throw new RefusedError('noKey');
  const response = await send('/session', { method: 'POST', body: JSON.stringify({ key }) });
  const { outcome, session } = (await response.json()) as { outcome: string; session?: string };
  if (session === undefined) throw new RefusedError(outcome === 'used-twice' ? 'usedKey' : 'noKey');
  const headers = { authorization: `Bearer ${session}` };
  const call = async (path: string, body?: object): Promise<Response> => {
    const method = body ? 'POST' : 'GET';
    const answer = await send(path, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.status === 401) throw new RefusedError('usedKey');
    return answer;
  };
  const change = async (path: string, body: object): Promise<void> => {
    if (!(await call(path, body)).ok) throw new RefusedError('refused');
  };
  const pathOf = (runId: string): string => `/runs/${encodeURIComponent(runId)}`;
  return {
    list: async () => {
      const answer = await call('/runs/list');
      if (!answer.ok) throw new RefusedError('unreachable');
      return (await answer.json()) as readonly RunView[];
    },
    get: async (runId) => {
      const answer = await call(pathOf(runId));
      return answer.ok ? ((await answer.json()) as RunDetailView) : undefined;
    },
    act: (runId, action) => change(`${pathOf(runId)}/${action}`, {}),
    answer: (runId, gate, answer) => change(`${pathOf(runId)}/answer`, { gate, answer }),
  };
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: 'omit', redirect: 'error' });
  } catch {
    throw new RefusedError('unreachable');
  }
}
