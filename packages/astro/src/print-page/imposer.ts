import type { ImposeReply, ImposeRequest } from './impose-messages.ts';
import type { Outcome } from './impose-own.ts';
// oxlint-disable-next-line import/default -- the bundler makes it
import workerAddress from './impose-worker.ts?worker&url';

/** What came of a request, or why nothing did. */
export type ImposeResult = Outcome | 'failed' | 'not-loaded' | 'stopped';

/** Imposes PDFs in a worker, which comes once somebody uses it. */
export class Imposer {
  #worker: Worker | undefined;
  #stop: (() => void) | undefined;

  /** Imposes a PDF; what is being imposed is stopped. */
  async impose(request: ImposeRequest): Promise<ImposeResult> {
    this.stop();
    const isThere = this.#worker !== undefined;
    const worker = (this.#worker ??= startWorker());
    const { promise, resolve } = Promise.withResolvers<ImposeResult>();
    let isReady = isThere;
    const answered = new AbortController();
    const { signal } = answered;
    const follow = ({ data }: MessageEvent): void => {
      const reply = data as ImposeReply; // our own worker
      if (reply.type === 'ready') isReady = true;
      else resolve(reply.type === 'done' ? reply.outcome : 'failed');
    };
    worker.addEventListener('message', follow, { signal });
    worker.addEventListener('error', () => resolve(isReady ? 'failed' : 'not-loaded'), { signal });
    this.#stop = () => {
      resolve('stopped');
      this.#end(worker); // it would go on, and answer the next request with this one
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to our own worker; only windows take an origin
    worker.postMessage(request);
    const result = await promise;
    answered.abort();
    if (result === 'stopped') return result;
    this.#stop = undefined;
    if (typeof result === 'string') this.#end(worker); // it may have no memory left
    return result;
  }

  /** Stops what is being imposed, where something is. */
  stop(): void {
    this.#stop?.();
  }

  #end(worker: Worker): void {
    worker.terminate();
    this.#worker = undefined;
    this.#stop = undefined;
  }
}

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/**
 * Starts the worker from an address that the page makes, since then the policy of the page holds for it too: it can connect to
 * nothing. A worker from a file of the site has the policy that the host sends with the file, which is mostly none.
 */
function startWorker(): Worker {
  const { href } = new URL(workerAddress, location.href);
  const script = new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  policy ??= trustedTypes?.createPolicy('comunal-imposer', { createScriptURL: (url) => url });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}

let policy: ReturnType<TrustedTypePolicyFactory['createPolicy']> | undefined;
