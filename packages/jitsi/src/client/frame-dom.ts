import type { FrameOptions } from './join-options.ts';

const ALLOW =
  'autoplay; camera; clipboard-write; display-capture; fullscreen; microphone; screen-wake-lock; speaker-selection';
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-forms allow-modals';

/** What a call does with its frame in the page, as one value for whoever loads it lazily. */
export const frameDom = { configureFrame, isBlank, watchPolicy, watchRemoval } as const;

/**
 * Configures a frame for a call; it loads as soon as it is put into the page.
 * @param channelId - Id of the `PageChannel` to it, which the app reads from its address.
 */
function configureFrame(
  frame: HTMLIFrameElement,
  url: URL,
  channelId: number,
  { title, sandbox = SANDBOX, allow = ALLOW }: FrameOptions,
): void {
  const address = new URL(url);
  const parameter = `jitsi_meet_external_api_id=${channelId}`;
  // Of two ids, as in an address that was copied from another frame, the app takes the last.
  address.hash = url.hash ? `${url.hash.slice(1)}&${parameter}` : parameter;
  frame.title = title ?? url.host;
  frame.allow = allow;
  frame.setAttribute('sandbox', sandbox);
  frame.referrerPolicy = 'no-referrer';
  frame.style.cssText = 'border:0;width:100%;height:100%';
  frame.src = address.href;
}

/** Calls `onBlocked` when the page's own policy forbids a frame of that origin, until the returned function is called. */
function watchPolicy(origin: string, onBlocked: () => void): () => void {
  const name = 'securitypolicyviolation';
  const onViolation = (event: SecurityPolicyViolationEvent): void => {
    const { disposition, effectiveDirective, blockedURI } = event;
    // A report-only policy forbids nothing.
    const isFrame =
      disposition === 'enforce' && /^(?:frame|child|default)-src/.test(effectiveDirective);
    if (isFrame && blockedURI.startsWith(origin)) onBlocked();
  };
  document.addEventListener(name, onViolation);
  return () => document.removeEventListener(name, onViolation);
}

/** Whether nothing has come from the server yet. A document of another origin throws when it is read, so there is one. */
function isBlank({ contentWindow }: HTMLIFrameElement): boolean {
  try {
    return contentWindow?.location.href === 'about:blank';
  } catch {
    return false;
  }
}

/**
 * Calls `onRemoved` when the frame leaves the document, by itself or along with an ancestor, until the returned function is
 * called. A frame that is only moved stays, and loads again.
 */
function watchRemoval(frame: HTMLIFrameElement, onRemoved: () => void): () => void {
  let roots: readonly Node[] = [];
  const observer = new MutationObserver(() => {
    if (!frame.isConnected) onRemoved();
    else observe();
  });
  const observe = (): void => {
    const current = findRoots(frame);
    if (current.length === roots.length && current.every((root, index) => root === roots[index]))
      return;
    roots = current;
    observer.disconnect();
    for (const root of roots) observer.observe(root, { childList: true, subtree: true });
  };
  const start = (): void => {
    if (frame.isConnected) observe();
  };
  start();
  // Outside of the document a frame loads nothing; once it has loaded, it is inside.
  frame.addEventListener('load', start);
  return () => {
    frame.removeEventListener('load', start);
    observer.disconnect();
  };
}

/** Finds the document, and each shadow tree between it and the frame: an observer does not look into shadow trees. */
function findRoots(frame: HTMLIFrameElement): Node[] {
  const roots: Node[] = [];
  for (let node: Node | undefined = frame; node;) {
    const root: Node = node.getRootNode();
    roots.push(root);
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return roots;
}
