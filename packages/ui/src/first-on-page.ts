import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element that a controller can belong to. */
type Host = ReactiveControllerHost & Node;

const connected = new Set<FirstOnPage>();

/**
 * A controller for what several elements of a page would say alike, such as what a call server sees: it tells whether its
 * element is the first of them in the page, so that only that one says it.
 */
export class FirstOnPage implements ReactiveController {
  readonly #host: Host;
  readonly #getKey: () => string;
  #key: string | undefined;

  /** @param getKey - What the element would say, or a name for it. */
  constructor(host: Host, getKey: () => string) {
    this.#host = host;
    this.#getKey = getKey;
    host.addController(this);
  }

  /** Whether no element before this one says the same. */
  get isFirst(): boolean {
    const key = this.#getKey();
    return ![...connected].some(
      (candidate) =>
        candidate !== this && candidate.#getKey() === key && candidate.#isBefore(this.#host),
    );
  }

  /** Counts the element in, and lets the others render again. */
  hostConnected(): void {
    connected.add(this);
    this.#updateOthers();
  }

  /** Lets the others render again where the element would say something else now. */
  hostUpdated(): void {
    const key = this.#getKey();
    if (key === this.#key) return;
    this.#key = key;
    this.#updateOthers();
  }

  /** Takes the element out, so that the next one says it. */
  hostDisconnected(): void {
    connected.delete(this);
    this.#updateOthers();
  }

  #isBefore(node: Node): boolean {
    const position = this.#host.compareDocumentPosition(node);
    const isSameTree = (position & Node.DOCUMENT_POSITION_DISCONNECTED) === 0;
    return isSameTree && (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  #updateOthers(): void {
    for (const controller of connected) if (controller !== this) controller.#host.requestUpdate();
  }
}
