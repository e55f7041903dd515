import { evaluateText } from './evaluate-text.ts';
import { getLastName } from './list-script-loads.ts';
import type { ScriptNodes } from './script-nodes.ts';
import type { ScriptSpot } from './script-facts.ts';
import type { ScriptValue } from './script-names.ts';

interface TrackerCall {
  readonly name: string;
  /** The function, with the object that it belongs to. */
  readonly callee: RegExp;
  /** What the first argument has to be, for functions whose name says little. */
  readonly first?: RegExp;
  /** What the second argument has to be, where the first is the number of a site. */
  readonly second?: RegExp;
}

/** Calls by which the documentation of each tracker has it started or told something. */
const trackerCalls: readonly TrackerCall[] = [
  { name: 'Google Analytics', callee: /^gtag$/, first: /^(?:js|config|event|set|consent)$/ },
  { name: 'Google Analytics', callee: /^ga$/, first: /^(?:create|send)$/ },
  { name: 'Google Analytics', callee: /^_gaq\.push$/ },
  { name: 'Google Tag Manager', callee: /^dataLayer\.push$/ },
  { name: 'Meta Pixel', callee: /^fbq$/, first: /^(?:init|track|trackCustom)$/ },
  { name: 'Matomo', callee: /^_(?:paq|mtm)\.push$/ },
  { name: 'Plausible', callee: /^plausible$/ },
  { name: 'Umami', callee: /^umami\.(?:track|identify)$/ },
  { name: 'GoatCounter', callee: /^goatcounter\.count$/ },
  { name: 'Fathom', callee: /^fathom\.track\w+$/ },
  { name: 'PostHog', callee: /^posthog\.(?:init|capture)$/ },
  { name: 'Mixpanel', callee: /^mixpanel\.(?:init|track)$/ },
  { name: 'Amplitude', callee: /^amplitude\.(?:init|track|getInstance)$/ },
  { name: 'HubSpot', callee: /^_hsq\.push$/ },
  { name: 'TikTok Pixel', callee: /^ttq\.(?:load|page|track)$/ },
  { name: 'X Ads', callee: /^twq$/, first: /^(?:init|config|track)$/ },
  { name: 'Hotjar', callee: /^hj$/, first: /^(?:identify|event|trigger|stateChange)$/ },
  { name: 'Microsoft Clarity', callee: /^clarity$/, first: /^(?:set|event|identify|consent)$/ },
  { name: 'Yandex Metrica', callee: /^ym$/, second: /^(?:init|hit|reachGoal|params)$/ },
];

/** Finds the calls of known trackers in a script, wherever their own script comes from. */
export function findTrackerCalls({ calls, names, toLine }: ScriptNodes): ScriptSpot[] {
  return calls.flatMap(({ callee, arguments: [first, second], start }) => {
    const path = getPath(callee);
    if (path === '') return [];
    const match = trackerCalls.find(
      (tracker) =>
        tracker.callee.test(path) &&
        (!tracker.first || tracker.first.test(evaluateText(first, names).text)) &&
        (!tracker.second || tracker.second.test(evaluateText(second, names).text)),
    );
    return match ? [{ detail: match.name, line: toLine(start) }] : [];
  });
}

/** `_paq.push` of `window._paq.push(…)`, of `(window._paq = window._paq || []).push(…)` too. */
function getPath(callee: ScriptValue): string {
  const last = getLastName(callee);
  if (callee.type !== 'MemberExpression') return last;
  const owner = getLastName(skipAssignment(callee.object));
  return /^(?:|window|self|globalThis)$/.test(owner) ? last : `${owner}.${last}`;
}

function skipAssignment(value: ScriptValue): ScriptValue {
  if (value.type === 'LogicalExpression') return value.left;
  if (value.type !== 'AssignmentExpression') return value;
  return value.left.type === 'MemberExpression' || value.left.type === 'Identifier'
    ? value.left
    : value;
}
