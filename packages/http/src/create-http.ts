import { checkedBaseUrl, toComunalHttpError } from './address.ts';
import { about, attempt, type Outcome } from './attempt.ts';
import { checkOperation } from './check-operation.ts';
import { systemClock, wait } from './clock.ts';
import { isRefusedForGood, mayPass } from './http-error.ts';
import type { HttpCallOptions, HttpOptions } from './http-options.ts';
import type { Answer, Answered, Operation } from './operation.ts';

/** A server, and the one function that every call goes through. */
export interface Http {
  /** Checked, and with a slash at its end. */
  readonly baseUrl: string;
  /**
   * Carries out an operation and gives its answer, checked by its schema.
   * @throws `ComunalHttpError`, or what `toError` makes of it; the signal's reason when that aborts; a `TypeError` for an
   * operation without a method, a path or, of a GET, an `answer`.
   */
  readonly call: <A extends Answer = 'none'>(
    operation: Operation<A>,
    options?: HttpCallOptions,
  ) => Promise<Answered<A>>;
}

/** A server that asks for more patience than this is told of instead. */
const MAX_WAIT_S = 60;

/**
 * Makes the one way to a server.
 * @example
 * ```ts
 * const http = createHttp({ baseUrl: 'https://video.example/api/v1' });
 * const video = await http.call({ method: 'GET', path: 'videos/1', answer: videoSchema });
 * ```
 * @throws When the address is none (`bad-address`) or has no https (`insecure-address`).
 */
export function createHttp(options: HttpOptions): Http {
  const {
    tokens,
    retries: retriesOfAll = 2,
    clock = systemClock,
    toError = toComunalHttpError,
  } = options;
  const baseUrl = checkedBaseUrl(options.baseUrl, toError);

  async function call(operation: Operation, callOptions: HttpCallOptions = {}): Promise<unknown> {
    checkOperation(operation);
    const { signal, retries = retriesOfAll } = callOptions;
    const { method, auth } = operation;
    /** Who can do without a token is not held up by one that is dead. */
    const orNone = async (
      asked: Promise<string | undefined> | undefined,
    ): Promise<string | undefined> => {
      try {
        return await asked;
      } catch (thrown) {
        if (auth !== 'optional' || !isRefusedForGood(thrown)) throw thrown;
        return undefined;
      }
    };
    let token = auth ? await orNone(tokens?.get(signal)) : undefined;
    let renewed = !token;
    for (let tries = 0; ;) {
      signal?.throwIfAborted();
      const outcome: Outcome =
        auth === true && !token
          ? {
              failure: {
                ...about(operation),
                code: 'unauthorized',
                detail: 'There is no token: log in first.',
              },
            }
          : await attempt(options, baseUrl, operation, token, signal);
      if ('value' in outcome) return outcome.value;
      const { failure } = outcome;
      const { code, status, retryAfter = 0 } = failure;
      // Other codes are about something else that is missing, such as a second password.
      if (status === 401 && /^(unauthorized|invalid_token)$/.test(code) && !renewed) {
        renewed = true;
        const next = await orNone(tokens?.renew(token ?? '', signal));
        if (next || auth === 'optional') {
          token = next;
          continue;
        }
      }
      // Our own time-out has cost enough patience already.
      const passes = mayPass(failure) && (status || code === 'network') && retryAfter <= MAX_WAIT_S;
      if (!passes || tries >= retries || !/^(GET|HEAD)$/.test(method)) throw toError(failure);
      await wait(clock, retryAfter * 1000 + clock.random() * 1000 * 2 ** tries++, signal);
    }
  }
  return { baseUrl, call: call as Http['call'] };
}
