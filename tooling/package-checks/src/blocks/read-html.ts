import { transform } from 'esbuild';
import { parse, parseFragment, type DefaultTreeAdapterTypes, type ParserError } from 'parse5';
import type { BlockProblem, BlockReader } from './block-reader.ts';
import { findUnknownNames, type KnownElements } from './known-elements.ts';
import { readCss } from './read-css.ts';

/**
 * Creates the reader of HTML. A browser mends any HTML; here an error of the parser is a problem, and so are an element that
 * is not closed, an element of ours, or an attribute of one, that is in no manifest, and a script, data or a style sheet that
 * cannot be read.
 */
export function htmlReader(elements: KnownElements): BlockReader {
  return async (text) => {
    const problems: BlockProblem[] = [];
    const onParseError = ({ code, startLine }: ParserError): void => {
      problems.push({ line: startLine, message: `HTML: ${code}.` });
    };
    const options = { sourceCodeLocationInfo: true, onParseError };
    const tree = /^\s*<!doctype/i.test(text) ? parse(text, options) : parseFragment(text, options);
    const mistakes = [...elementsIn(tree)].map(
      async (element): Promise<readonly BlockProblem[]> => {
        const line = element.sourceCodeLocation?.startLine ?? 1;
        const names = element.attrs.map(({ name }) => name);
        const unknown = findUnknownNames(element.tagName, names, elements);
        return [
          ...[...unknown, ...unclosed(element)].map((message) => ({ line, message })),
          ...(await readEmbedded(element, line)),
        ];
      },
    );
    return [...problems, ...(await Promise.all(mistakes)).flat()];
  };
}

type Element = DefaultTreeAdapterTypes.Element;

function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if ('attrs' in child) yield child;
    if ('childNodes' in child) yield* elementsIn(child);
  }
}

/** The parser closes what is open without a word. */
function unclosed({ tagName, sourceCodeLocation }: Element): string[] {
  const isOpen = sourceCodeLocation?.startTag && !sourceCodeLocation.endTag && !VOID.has(tagName);
  return isOpen ? [`<${tagName}> is not closed.`] : [];
}

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** What a script or a style holds, in its own language. */
async function readEmbedded(element: Element, line: number): Promise<readonly BlockProblem[]> {
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  const at = ({ line: own = 1, message }: BlockProblem) => ({ line: line + own - 1, message });
  try {
    if (element.tagName === 'style') return (await readCss(text)).map(at);
    if (element.tagName !== 'script' || PLACEHOLDER.test(text.trim())) return [];
    if (isJson(element)) JSON.parse(text);
    else await transform(text, { loader: 'js', logLevel: 'silent' });
    return [];
  } catch (thrown) {
    const [message = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
    return [{ line, message: `${element.tagName}: ${message}` }];
  }
}

/** Nothing, or one word in capitals where something long belongs: `SIGNED`. */
const PLACEHOLDER = /^[A-Z_]*$/;

function isJson({ attrs }: Element): boolean {
  return attrs.some(({ name, value }) => name === 'type' && value.endsWith('json'));
}
