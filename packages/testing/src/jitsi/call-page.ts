import { callPageScript } from './call-page-script.ts';

/** The path by which the call page reaches the simulator: no room has this name. */
export const SOCKET_PATH = '/_simulator/socket';

const STYLE =
  'html,body{margin:0;height:100%;background:#040404;color:#fff;font:16px sans-serif}body{display:grid;place-content:center;gap:1em}';

/** Renders the page of a room; a frozen one has no script, so it never sends a message. */
export function renderCallPage(isFrozen: boolean): string {
  const script = isFrozen
    ? ''
    : `<script>(${callPageScript.toString()})(${JSON.stringify(SOCKET_PATH)})</script>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Call simulator</title><style>${STYLE}</style><body><h1>Loading</h1><button type="button" hidden></button>${script}</body></html>`;
}
