import { BASE_TOOLS } from '@comunal/test-kit/base-tools';
import ts from 'typescript';
import { readTestFiles, type TestFile } from '../lib/test-files.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** Programs that tests have been seen to call, which not every machine has. */
const OPTIONAL_TOOLS = new Set(
  `age age-keygen caddy convert curl docker exiftool ffmpeg ffprobe fish gs hugo initdb lua mariadb mariadbd mariadb-install-db
   msgcat msgfmt nginx openssl pdftotext php po2csv pocount pofilter pomerge postgres prosody psql python python3 qpdf radicale
   soffice ssh wp xmllint zimcheck zimwriterfs zsh`.split(/\s+/),
);
const STARTS = new Set(['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync']);
/** Calls that read or write a file, or make a path. */
const FILE_CALL =
  /^(?:access|append|chmod|chown|copy|cp|exists|glob|join|link|lstat|mkdir|mkdtemp|open|read|realpath|rename|resolve|rm|stat|symlink|truncate|unlink|write)(?:[A-Z]\w*)?$/;
/** Calls of helpers that listen. */
const LISTENS = /^(?:listen|start|serve|preview)(?:[A-Z]\w*)?$/;
/** Where programs and temporary files are: such a path is never one of a test. */
const PROGRAM_OR_TEMPORARY = /^\/(?:(?:usr\/(?:local\/)?)?s?bin|tmp)\//;
const OF_MACHINE = /^\/(?:etc|home|opt|root|usr|var)\//;

const MEASURES =
  /\b(?:getBoundingClientRect|offsetWidth|offsetHeight|scrollWidth|scrollHeight|measureText|boundingBox)\b/;
const NAMES_FONT = /\bfont(?:-family|Family)?["']?\s*[:=]\s*(?<value>[^;{}<>]*)/;
const FONT_PROPERTY = /^["']?font(?:-family|Family)?["']?$/;
/** Families that the test environment has, those of the site, and the words of CSS. */
const KNOWN_FONT =
  /^(?:DejaVu .*|Atkinson Hyperlegible Next|Bricolage Grotesque|text fallback|heading fallback|(?:sans-)?serif|monospace|system-ui|ui-[\w-]+|cursive|fantasy|inherit|initial|unset|var\(.*)$/;

const MESSAGES = {
  variable:
    'reads or sets process.env: use childEnvironment, prependToPath or findTestData of @comunal/test-kit/environment, isLong of @comunal/test-kit/pick-cases, or vi.stubEnv.',
  browser:
    'starts a browser: use useChromium or needsBrowser with launchChromium, of @comunal/test-kit.',
  port: 'listens on a fixed port, which another program may have: listen on port 0.',
  skip: 'is skipped without a reason: use needs, skipUnless or another of the options of @comunal/test-kit/environment.',
  path: 'names a path of the machine: use a folder of the test, or getTool of @comunal/test-kit/environment.',
} as const;

/**
 * Reports tests that depend on the machine which they run on, past the environment of tests: on its variables, programs, browsers,
 * ports, paths or fonts.
 */
export function checkTestEnvironment(workspace: Workspace): Problem[] {
  return readTestFiles(workspace)
    .filter(
      ({ path }) =>
        !/^tooling\/test-kit\/src\/environment\/|\/test-environment\.test\.ts$/.test(path),
    )
    .flatMap(findProblems);
}

/** What a file has in it that is to be looked at; to read the code of all others takes seconds. */
const SUSPECT =
  /process\.env|child_process|\b(?:skip|run)If\b|chromium|executablePath|\blisten\b|\bport\b|['"`]\/(?:s?bin|etc|home|opt|root|tmp|usr|var)\b|\bfont/;

function findProblems({ path, text }: TestFile): Problem[] {
  if (!SUSPECT.test(text) && !namesTool(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const wrappers = findWrappers(source);
  const numbers = findPorts(source);
  const problems: Problem[] = [];
  const report = (node: ts.Node, message: string): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    problems.push({ location: `${path}:${line}`, message });
  };
  const measures = MEASURES.test(text);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const owner = node.expression.getText();
      const name = node.name.text;
      if (owner === 'process' && name === 'env') report(node, MESSAGES.variable);
      if (name === 'skipIf' || name === 'runIf') report(node, MESSAGES.skip);
      if (/^(?:chromium|firefox|webkit)$/.test(owner) && /^(?:launch|connect)/.test(name))
        report(node, MESSAGES.browser);
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'executablePath')
      report(node, MESSAGES.browser);
    if (ts.isStringLiteralLike(node) && isPathOfMachine(node)) report(node, MESSAGES.path);
    const font = measures ? findForeignFont(node) : undefined;
    if (font !== undefined) report(node, formatFont(font));
    if (ts.isCallExpression(node)) {
      const program = findForeignProgram(node, wrappers);
      if (program !== undefined) report(node, formatProgram(program));
      if (hasFixedPort(node, numbers)) report(node, MESSAGES.port);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

const namesTool = (text: string): boolean =>
  [...text.matchAll(/\('([\w-]+)', \[/g)].some(([, name = '']) => OPTIONAL_TOOLS.has(name));

const formatProgram = (name: string): string =>
  `calls ${name} by name, which not every machine has: use needs('${name}') with getTool or useTools, of @comunal/test-kit/environment.`;
const formatFont = (name: string): string =>
  `measures text in ${name}, a font that the test environment does not have: use DejaVu Sans or a generic family.`;

/** The name that a call is made by, such as `spawn` in `childProcess.spawn(…)` and in `promisify(spawn)(…)`. */
function nameOf({ expression }: ts.CallExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (ts.isCallExpression(expression)) return expression.arguments[0]?.getText() ?? '';
  return expression.getText();
}

/** Functions of this file that start the program which they are given the name of. */
function findWrappers(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isNamed = ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node);
    if (isNamed && node.name && passesNameOn(node)) names.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function passesNameOn(declaration: ts.FunctionDeclaration | ts.VariableDeclaration): boolean {
  const made = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (!made) return false;
  if (ts.isCallExpression(made))
    return nameOf(made) === 'promisify' && STARTS.has(made.arguments[0]?.getText() ?? '');
  if (!ts.isFunctionLike(made)) return false;
  const first = made.parameters[0]?.name.getText();
  let isPassedOn = false;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && STARTS.has(nameOf(node)))
      isPassedOn ||= node.arguments[0]?.getText() === first;
    ts.forEachChild(node, visit);
  };
  visit(made);
  return isPassedOn;
}

function findForeignProgram(
  call: ts.CallExpression,
  wrappers: ReadonlySet<string>,
): string | undefined {
  const [first, second] = call.arguments;
  if (!first || !ts.isStringLiteralLike(first)) return undefined;
  const name = nameOf(call);
  // Regular expressions have an `exec` as well.
  if (name === 'exec' && call.expression.getText().endsWith('.exec')) return undefined;
  const program = first.text.split(' ', 1)[0] ?? '';
  if (STARTS.has(name) || wrappers.has(name))
    return BASE_TOOLS.includes(program) ? undefined : program;
  const isCommand = second !== undefined && ts.isArrayLiteralExpression(second);
  return isCommand && OPTIONAL_TOOLS.has(first.text) ? first.text : undefined;
}

/** Constants of this file that are a number other than 0. */
function findPorts(source: ts.SourceFile): ReadonlySet<string> {
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations);
  return new Set(
    declarations
      .filter(({ initializer }) => initializer && isNumber(initializer))
      .map(({ name }) => name.getText()),
  );
}

function hasFixedPort(call: ts.CallExpression, constants: ReadonlySet<string>): boolean {
  const name = nameOf(call);
  if (!LISTENS.test(name)) return false;
  const isFixed = (node: ts.Expression): boolean => isNumber(node) || constants.has(node.getText());
  const [first] = call.arguments;
  if (!first) return false;
  if (!ts.isObjectLiteralExpression(first)) return name === 'listen' && isFixed(first);
  return first.properties.some(
    (each) =>
      ts.isPropertyAssignment(each) && each.name.getText() === 'port' && isFixed(each.initializer),
  );
}

const isNumber = (node: ts.Expression): boolean =>
  ts.isNumericLiteral(node) && Number(node.text) !== 0;

function isPathOfMachine(node: ts.StringLiteralLike): boolean {
  if (PROGRAM_OR_TEMPORARY.test(node.text)) return true;
  if (!OF_MACHINE.test(node.text) || !ts.isCallExpression(node.parent)) return false;
  const name = nameOf(node.parent);
  return node.parent.arguments.includes(node) && (FILE_CALL.test(name) || STARTS.has(name));
}

/** The first family that a text of a test names, and that only some machines have. */
function findForeignFont(node: ts.Node): string | undefined {
  if (!ts.isStringLiteral(node) && !ts.isTemplateLiteralToken(node)) return undefined;
  const { text } = node;
  if (text.includes('@font-face')) return undefined; // it is given with its font
  const value = isFontValue(node) ? text : NAMES_FONT.exec(text)?.groups?.['value'];
  return value
    ?.split(',')
    .map((family) =>
      family
        // What stands after the family in `style="font-family: Arial" lang=es`.
        .replace(/["'`]\s.*$/, '')
        .replaceAll(/["'`]/g, '')
        // What stands before the family in `font: bold 16px/1.2 Arial`.
        .replace(/^.*\d(?:px|rem|em|pt|%)(?:\/\S+)?\s+/, '')
        .trim(),
    )
    .find((family) => family !== '' && !KNOWN_FONT.test(family));
}

/** Whether a text is a font, as in `{ fontFamily: 'Arial' }`, `context.font = '16px Arial'` and `new FontFace('Arial', …)`. */
function isFontValue({ parent }: ts.Node): boolean {
  if (ts.isPropertyAssignment(parent)) return FONT_PROPERTY.test(parent.name.getText());
  if (ts.isNewExpression(parent)) return parent.expression.getText() === 'FontFace';
  if (!ts.isBinaryExpression(parent) || !ts.isPropertyAccessExpression(parent.left)) return false;
  return FONT_PROPERTY.test(parent.left.name.text);
}
