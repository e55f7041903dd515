import { createConsentGate, type ConsentGate } from '@comunal/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseVideoAddress } from './video-address.ts';

/** The properties of the element that decide whether its server may be contacted. */
interface ConsentingElement extends ReactiveControllerHost, Element {
  readonly src: string | null;
  readonly remember: string | null;
  readonly p2p: boolean;
}

/**
 * The controller that holds the consent gate of a video's server, and reports when a video whose server the visitor agreed to
 * earlier in the tab enters the viewport. It reads the element's properties each time, since attributes change, and a consent
 * can be revoked elsewhere on the page.
 */
export class ViewportConsent implements ReactiveController {
  readonly #element: ConsentingElement;
  readonly #onVisible: () => void;
  #observer: IntersectionObserver | undefined;
  #observedKey = '';

  /** @param onVisible - Called when a video with an earlier consent is in the viewport. */
  constructor(element: ConsentingElement, onVisible: () => void) {
    this.#element = element;
    this.#onVisible = onVisible;
    element.addController(this);
  }

  /** The consent gate of the current server; undefined where there is none. */
  get gate(): ConsentGate | undefined {
    const { src, remember, p2p } = this.#element;
    const origin = parseVideoAddress(src)?.origin;
    if (origin === undefined) return undefined;
    // A consent to the server is none to being seen by other viewers.
    return createConsentGate(p2p ? `${origin} p2p` : origin, {
      remember: remember === 'session' ? 'session' : 'no',
    });
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  /** Observes the element while it has an earlier consent. Its properties may be set long after it was created. */
  hostUpdated(): void {
    const { src, p2p } = this.#element;
    const observedKey = this.gate?.isGranted ? `${src} ${p2p}` : '';
    if (observedKey === this.#observedKey) return;
    this.#observer?.disconnect();
    this.#observedKey = observedKey;
    if (!observedKey) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting) && this.gate?.isGranted)
        this.#onVisible();
    });
    this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observedKey = '';
  }
}
