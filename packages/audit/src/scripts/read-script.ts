import { parse, type Program } from 'acorn';
import { full } from 'acorn-walk';
import { createLineCounter } from '../text/text-part.ts';
import { findCookieUses } from './find-cookie-uses.ts';
import { findTrackerCalls } from './find-tracker-calls.ts';
import { listScriptLoads } from './list-script-loads.ts';
import { listWrittenMarkup } from './list-written-markup.ts';
import { NO_FACTS, type ScriptFacts } from './script-facts.ts';
import { createScriptNames } from './script-names.ts';
import type { ScriptNodes } from './script-nodes.ts';

/** A script longer than this is not parsed: no site needs one. */
const MAX_LENGTH = 20_000_000;
/** What no script lacks that is worth parsing; most scripts have none of it. */
const WORTH_PARSING =
  /(?:https?|wss?):|["'`]\s*\/\/|\\[xu/]|cookie|eval|Function|WebAssembly|createObjectURL|_paq|_gaq|_hsq|dataLayer|gtag|fbq|plausible|ttq|umami|goatcounter|fathom|posthog|mixpanel|amplitude|\b(?:ga|hj|twq|clarity|ym)\s*\(|style["'`=\s>]/i;

/** A style sheet that a script creates or writes. */
const WRITTEN_STYLE = /\bcreateElement\(\s*["'`]style["'`]|<style[\s>]/i;

/**
 * Reads a script without running it.
 *
 * @param text - The script, of a file, an element or an attribute.
 * @param firstLine - The line of the file that it begins on.
 */
export function readScript(text: string, firstLine = 1): ScriptFacts {
  if (!WORTH_PARSING.test(text)) return NO_FACTS;
  if (text.length > MAX_LENGTH) return { ...NO_FACTS, problem: 'script > 20 MB' };
  try {
    const nodes = collectNodes(parseScript(text), text, firstLine);
    const facts: ScriptFacts = {
      references: listScriptLoads(nodes),
      cookies: findCookieUses(nodes),
      trackers: findTrackerCalls(nodes),
      markup: listWrittenMarkup(nodes),
      compilesText: nodes.calls.some(isCompiling) || nodes.news.some(isCompiling),
      runsWasm: /\bWebAssembly\b/.test(text),
      makesBlobs: /\bcreateObjectURL\b/.test(text),
      // Where a browser has adopted style sheets, as all do now, such a script writes none.
      writesStyles: !text.includes('adoptedStyleSheets') && WRITTEN_STYLE.test(text),
      setsStyleAttributes: /\bsetAttribute\(\s*["'`]style["'`]|\sstyle=\\?["']/.test(text),
    };
    return nodes.names.takeStep() ? facts : { ...facts, problem: 'script' };
  } catch {
    // A browser refuses it too, or it is nested too deeply, or newer than the parser.
    return { ...NO_FACTS, problem: 'script' };
  }
}

function parseScript(text: string): Program {
  const options = { ecmaVersion: 'latest', allowHashBang: true } as const;
  try {
    return parse(text, { ...options, sourceType: 'module' });
  } catch {
    return parse(text, { ...options, sourceType: 'script', allowReturnOutsideFunction: true });
  }
}

function collectNodes(program: Program, text: string, firstLine: number): ScriptNodes {
  const lineAt = createLineCounter(text);
  const nodes = {
    calls: new Array<ScriptNodes['calls'][number]>(),
    news: new Array<ScriptNodes['news'][number]>(),
    imports: new Array<ScriptNodes['imports'][number]>(),
    sources: new Array<ScriptNodes['sources'][number]>(),
    assignments: new Array<ScriptNodes['assignments'][number]>(),
    members: new Array<ScriptNodes['members'][number]>(),
  };
  const names = createScriptNames();
  full(program, (node, _, type) => {
    if (type === 'VariablePattern' && node.type === 'Identifier') names.bind(node.name);
    else if (node.type === 'CallExpression') nodes.calls.push(node);
    else if (node.type === 'NewExpression') nodes.news.push(node);
    else if (node.type === 'ImportExpression') nodes.imports.push(node);
    else if (node.type === 'MemberExpression') nodes.members.push(node);
    else if (node.type === 'AssignmentExpression') {
      nodes.assignments.push(node);
      if (node.left.type === 'Identifier') names.initialize(node.left.name, node.right);
    } else if (node.type === 'VariableDeclarator') {
      if (node.id.type !== 'Identifier') return;
      if (node.init) names.initialize(node.id.name, node.init);
      else names.declareEmpty(node.id.name);
    } else if ('source' in node && node.source) nodes.sources.push(node.source);
  });
  return { ...nodes, names, toLine: (start) => firstLine - 1 + lineAt(start) };
}

/** Whether a call compiles text. An empty or fixed text is a test of whether it may, which a browser answers with no. */
function isCompiling({
  callee,
  arguments: [text],
}: ScriptNodes['calls' | 'news'][number]): boolean {
  if (callee.type !== 'Identifier' || !text) return false;
  return (callee.name === 'eval' || callee.name === 'Function') && text.type !== 'Literal';
}
