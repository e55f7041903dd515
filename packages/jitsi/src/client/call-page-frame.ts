import type { FrameOptions } from './join-options.ts';

const ALLOW =
  'autoplay; camera; clipboard-write; display-capture; fullscreen; microphone; screen-wake-lock; speaker-selection';
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-forms allow-modals';

/** What a call does with its frame, as one value for whoever loads it later. */
export const callPage = { configureFrame, isBlank, watchPolicy, watchRemoval } as const;

/** Makes a frame one for a call, which loads as soon as it is put into the page. @param id - Of the channel to it. */
function configureFrame(
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
function watchPolicy(origin: string, blocked: () => void): () => void {
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

/** Whether nothing has come from the server yet. A document of another origin cannot be looked at, so there is one. */
function isBlank({ contentWindow }: HTMLIFrameElement): boolean {
  try {
    return contentWindow?.location.href === 'about:blank';
  } catch {
    return false;
  }
}

/**
 * Calls `removed` when something takes the frame out of the document, also along with what is around it, until the function
 * that it returns is called. A frame that is only moved stays, and loads again.
 */
function watchRemoval(frame: HTMLIFrameElement, removed: () => void): () => void {
  let roots: readonly Node[] = [];
  const observer = new MutationObserver(() => {
    if (!frame.isConnected) removed();
    else observe();
  });
  const observe = (): void => {
    const found = rootsOf(frame);
    if (found.length === roots.length && found.every((root, index) => root === roots[index]))
      return;
    roots = found;
    observer.disconnect();
    for (const root of roots) observer.observe(root, { childList: true, subtree: true });
  };
  const start = (): void => {
    if (frame.isConnected) observe();
  };
  start();
  // Outside of the document it loads nothing; once it has loaded, it is inside.
  frame.addEventListener('load', start);
  return () => {
    frame.removeEventListener('load', start);
    observer.disconnect();
  };
}

/** The document, and each shadow tree between it and the frame: an observer does not look into shadow trees. */
function rootsOf(frame: HTMLIFrameElement): Node[] {
  const roots: Node[] = [];
  for (let node: Node | undefined = frame; node;) {
    const root: Node = node.getRootNode();
    roots.push(root);
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return roots;
}
