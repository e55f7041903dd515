import type { FrameOptions } from './join-options.ts';

const ALLOW =
  'autoplay; camera; clipboard-write; display-capture; fullscreen; microphone; screen-wake-lock; speaker-selection';
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-forms allow-modals';

/** Makes a frame one for a call, which loads as soon as it is put into the page. @param id - Of the channel to it. */
export function furnish(
  frame: HTMLIFrameElement,
  url: URL,
  id: number,
  { title, sandbox = SANDBOX, allow = ALLOW }: FrameOptions,
): void {
  const address = new URL(url);
  const own = `jitsi_meet_external_api_id=${id}`;
  address.hash = url.hash ? `${url.hash.slice(1)}&${own}` : own; // of two ids, as in an address of a frame, the last counts
  frame.title = title ?? url.host;
  frame.allow = allow;
  frame.setAttribute('sandbox', sandbox);
  frame.referrerPolicy = 'no-referrer';
  frame.style.cssText = 'border:0;width:100%;height:100%';
  frame.src = address.href;
}

/** Calls `blocked` when the page's own policy forbids a frame of that origin, until the function that it returns is called. */
export function watchPolicy(origin: string, blocked: () => void): () => void {
  const name = 'securitypolicyviolation';
  const hear = (event: SecurityPolicyViolationEvent): void => {
    const { disposition, effectiveDirective, blockedURI } = event;
    // A policy that only reports forbids nothing.
    const isFrame =
      disposition === 'enforce' && /^(?:frame|child|default)-src/.test(effectiveDirective);
    if (isFrame && blockedURI.startsWith(origin)) blocked();
  };
  document.addEventListener(name, hear);
  return () => document.removeEventListener(name, hear);
}
