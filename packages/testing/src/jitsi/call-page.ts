import { callPageScript } from './call-page-script.ts';

/** Where the call page reaches the simulator: no room has this name. */
export const SOCKET_PATH = '/_simulator/socket';

const STYLE =
  'html,body{margin:0;height:100%;background:#040404;color:#fff;font:16px sans-serif}body{display:grid;place-content:center;gap:1em}';

/** The page of a room; one that is frozen has no script, so it never says a word. */
export function callPage(frozen: boolean): string {
  const script = frozen
    ? ''
    : `<script>(${callPageScript.toString()})(${JSON.stringify(SOCKET_PATH)})</script>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Call simulator</title><style>${STYLE}</style><body><h1>Loading</h1><button type="button" hidden></button>${script}</body></html>`;
}
