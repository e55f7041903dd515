/** What a handler answers: plain data, which a cache keeps and a refusal carries. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Without the headers that let a page of another origin read it: refusals from before the server's own code. */
  readonly bare?: boolean;
}

/** Thrown by checks to end a request with an answer. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`Answered ${answer.status}.`);
    this.answer = answer;
  }
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

export function empty(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers };
}

export function text(body: string, status = 200, type = 'text/html; charset=utf-8'): Answer {
  return { status, headers: { 'Content-Type': type }, body };
}
