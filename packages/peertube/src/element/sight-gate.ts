import { createConsentGate, type ConsentGate } from '@comunal/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readVideoAddress } from './video-address.ts';

/** What of the element decides whether its server may be contacted. */
interface Asking extends ReactiveControllerHost, Element {
  readonly src: string | null;
  readonly remember: string | null;
  readonly p2p: boolean;
}

/**
 * Whether the visitor has agreed to the server of a video, and the moment when one that was agreed to earlier in the tab
 * comes into sight. Both are asked of what the element has by then: attributes change, and a tick is taken away elsewhere.
 */
export class SightGate implements ReactiveController {
  readonly #element: Asking;
  readonly #agreed: () => void;
  #observer: IntersectionObserver | undefined;
  #watched = '';

  /** @param agreed - Called when a video that was agreed to earlier is in sight. */
  constructor(element: Asking, agreed: () => void) {
    this.#element = element;
    this.#agreed = agreed;
    element.addController(this);
  }

  /** Of the server that the element has now; undefined where it has none. */
  get gate(): ConsentGate | undefined {
    const { src, remember, p2p } = this.#element;
    const origin = readVideoAddress(src)?.origin;
    if (origin === undefined) return undefined;
    // Who agreed to the server has not agreed to be seen by other viewers.
    return createConsentGate(p2p ? `${origin} p2p` : origin, {
      remember: remember === 'session' ? 'session' : 'no',
    });
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  /** Properties may come long after the element: what was not worth watching may be now, and the other way round. */
  hostUpdated(): void {
    const { src, p2p } = this.#element;
    const watched = this.gate?.isGranted ? `${src} ${p2p}` : '';
    if (watched === this.#watched) return;
    this.#observer?.disconnect();
    this.#watched = watched;
    if (!watched) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting) && this.gate?.isGranted)
        this.#agreed();
    });
    this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = '';
  }
}
