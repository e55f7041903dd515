import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { stripVTControlCharacters, styleText } from 'node:util';
import type { SerializedError, UserConsoleLog } from 'vitest';
import type {
  Reporter,
  TestCase,
  TestModule,
  TestProject,
  TestRunEndReason,
  TestSpecification,
  TestSuite,
  Vitest,
} from 'vitest/node';
import { formatCounts, type Counts } from '../lib/format-counts.ts';
import { ProgressLine } from './progress-line.ts';
import { formatRepeatCommand, type RepeatTarget } from './repeat-command.ts';
import { findSkipReason } from './skip-reason.ts';
import { formatTimeTables } from './time-tables.ts';

interface Failure {
  readonly title: string;
  /** Missing where the words of this run left no test to repeat. */
  readonly command: string | undefined;
}

/** An error that no test caught, with what vitest adds to it. */
interface LateError extends SerializedError {
  readonly type?: string;
  readonly VITEST_TEST_PATH?: string;
}

const NO_SKIP_REASON =
  'The test is skipped without a reason. Options for that are in tooling/test-kit/src/environment/needs.ts, or call context.skip(reason).';

/**
 * Reporter of vitest for a run of many files: prints a line that moves, each failure as soon as it happens, and at the end the
 * skipped tests by reason and the failures, each with the command that repeats it.
 *
 * Also failures are a file that cannot be imported, a broken hook, an error that surfaces late and a test that is skipped without
 * a reason. The counts go to the file in `COMUNAL_COUNTS_FILE`, the times of files to the one in `COMUNAL_TEST_TIMES`.
 */
export class TestReporter implements Reporter {
  readonly #progress = new ProgressLine((width) => this.#formatProgress(width));
  readonly #failures: Failure[] = [];
  /** Ids of the tests, groups and files, and errors, that are in `#failures`. */
  readonly #reported = new Set<unknown>();
  readonly #running = new Map<string, string>();
  #vitest: Vitest | undefined;
  #files = 0;
  #filesDone = 0;
  #passed = 0;
  #startMs = 0;
  /** Whether tests are picked by something else than their names, so that a skipped one may not have been picked. */
  #isFiltered = false;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#startMs = performance.now();
    this.#files = specifications.length;
    this.#isFiltered =
      (this.#vitest?.config.tagsFilter?.length ?? 0) > 0 ||
      specifications.some(
        ({ testLines = [], testIds = [] }) => testLines.length + testIds.length > 0,
      );
    this.#progress.start();
  }

  onTestModuleQueued(module: TestModule): void {
    this.#running.set(module.id, module.relativeModuleId);
  }

  onTestCaseResult(test: TestCase): void {
    if (test.result().state === 'passed') this.#passed++;
    this.#checkTest(test);
  }

  onTestSuiteResult(suite: TestSuite): void {
    this.#checkGroup(suite);
  }

  onTestModuleEnd(module: TestModule): void {
    this.#running.delete(module.id);
    this.#filesDone++;
    this.#checkModule(module);
    this.#checkLateErrors(this.#vitest?.state.getUnhandledErrors() ?? []);
  }

  onUserConsoleLog({ type, taskId, content }: UserConsoleLog): void {
    if (this.#vitest?.config.silent === true) return;
    const task = taskId === undefined ? undefined : this.#vitest?.state.idMap.get(taskId);
    const entity = task && this.#vitest?.state.getReportedEntity(task);
    this.#print(`${type}${entity ? ` | ${titleOf(entity)}` : ''}\n${content}`);
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    lateErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    for (const module of modules) this.#checkModule(module);
    this.#checkLateErrors(lateErrors);
    this.#progress.stop();
    const { passed, skipped } = this.#countTests(modules);
    if (reason !== 'passed' && this.#failures.length === 0) {
      const title = modules.length === 0 ? 'no test file matches' : `the run was ${reason}`;
      this.#fail(title, modules.length === 0 ? undefined : {});
    } else if (passed + this.#failures.length === 0 && this.#namePattern) {
      this.#fail(`no test that matches ${this.#namePattern} was run`, undefined);
    }
    this.#printSummary(passed, skipped);
    const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
    this.#handOver({ passed, failed: this.#failures.length, skipped: total });
    this.#writeTimes(modules);
  }

  get #namePattern(): RegExp | undefined {
    return this.#vitest?.getGlobalTestNamePattern();
  }

  #checkModule(module: TestModule): void {
    for (const suite of module.children.allSuites()) this.#checkGroup(suite);
    for (const test of module.children.allTests()) this.#checkTest(test);
    this.#checkGroup(module);
  }

  /** Reports an error of the import of a file, or of a hook of a file or group. */
  #checkGroup(group: TestModule | TestSuite): void {
    const errors = group.errors();
    if (errors.length === 0 || this.#reported.has(group.id)) return;
    this.#reported.add(group.id);
    const isGroup = group.type === 'suite';
    const target = isGroup
      ? { file: group.module.relativeModuleId, name: group.fullName, isGroup }
      : { file: group.relativeModuleId };
    this.#fail(titleOf(group), target, errors, group.project);
  }

  #checkTest(test: TestCase): void {
    const { state, errors } = test.result();
    const isFailed = state === 'failed' || (state === 'skipped' && this.#needsReason(test));
    if (!isFailed || this.#reported.has(test.id)) return;
    this.#reported.add(test.id);
    const target = { file: test.module.relativeModuleId, name: test.fullName };
    this.#fail(titleOf(test), target, errors ?? NO_SKIP_REASON, test.project);
  }

  #needsReason(test: TestCase): boolean {
    return !this.#isFiltered && this.#isPicked(test) && findSkipReason(test) === undefined;
  }

  #isPicked(test: TestCase): boolean {
    return this.#namePattern?.test(test.fullName) ?? true;
  }

  #checkLateErrors(errors: readonly unknown[]): void {
    for (const error of errors as readonly LateError[]) {
      if (this.#reported.has(error)) continue;
      this.#reported.add(error);
      const path = error.VITEST_TEST_PATH;
      const file = path === undefined ? undefined : this.#relative(path);
      const title = `${file ?? 'the run'}: ${error.type ?? 'Unhandled Error'}`;
      this.#fail(title, file === undefined ? {} : { file }, [error]);
    }
  }

  #relative(path: string): string {
    return relative(this.#vitest?.config.root ?? '', path).replaceAll('\\', '/');
  }

  #fail(
    title: string,
    target: RepeatTarget | undefined,
    errors: readonly SerializedError[] | string = '',
    project?: TestProject,
  ): void {
    this.#failures.push({ title, command: target && formatRepeatCommand(target) });
    const options = { showCodeFrame: true, ...(project ? { project, verbose: false } : {}) };
    const text =
      typeof errors === 'string'
        ? errors
        : errors
            .map(
              (error) => this.#vitest?.logger.formatError(error, options).output ?? error.message,
            )
            .join('\n');
    this.#print(`${styleText('red', `FAILED: ${title}`)}\n${text.trim()}\n\n`);
  }

  #print(text: string): void {
    const line = text.endsWith('\n') ? text : `${text}\n`;
    process.stdout.write(this.#progress.isTerminal ? line : stripVTControlCharacters(line));
  }

  #formatProgress(width: number): string {
    const files = [...this.#running.values()].join(', ');
    const counts = formatCounts({ passed: this.#passed, failed: this.#failures.length });
    const line = `${this.#filesDone} of ${this.#files} files: ${counts}${files && `; running ${files}`}`;
    return line.length > width ? `${line.slice(0, width - 1)}…` : line;
  }

  #countTests(modules: readonly TestModule[]) {
    let passed = 0;
    const skipped = new Map<string, number>();
    for (const test of modules.flatMap(({ children }) => [...children.allTests()])) {
      const { state } = test.result();
      if (state === 'passed') passed++;
      const reason = state === 'skipped' && this.#isPicked(test) ? findSkipReason(test) : undefined;
      if (reason) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    }
    return { passed, skipped };
  }

  #printSummary(passed: number, skipped: ReadonlyMap<string, number>): void {
    const seconds = ((performance.now() - this.#startMs) / 1000).toFixed(1);
    const lines = [
      `Tests: ${passed} passed, ${this.#failures.length} failed (files: ${this.#files}, ${seconds} s)`,
      ...[...skipped]
        .toSorted(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a.localeCompare(b))
        .map(([reason, count]) => `${count} skipped: ${reason}`),
      ...(this.#failures.length > 0
        ? ['', 'Failed tests, each with the command that repeats it:']
        : []),
      ...this.#failures.map(
        ({ title, command }) => `  ${title}${command ? `\n    ${command}` : ''}`,
      ),
    ];
    this.#print(lines.join('\n'));
  }

  /** Passes the counts to the process that started vitest and prints the closing line, or prints it here. */
  #handOver(counts: Counts): void {
    if (counts.failed > 0) process.exitCode = 1;
    const file = process.env['COMUNAL_COUNTS_FILE'];
    if (file) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    } else {
      process.once('exit', () => process.stdout.write(`\n${formatCounts(counts)}\n`));
    }
  }

  #writeTimes(modules: readonly TestModule[]): void {
    const file = process.env['COMUNAL_TEST_TIMES'];
    if (!file) return;
    writeFileSync(file, formatTimeTables(modules));
    this.#print(`The times of the test files are in ${file}.`);
  }
}

function titleOf(entity: TestCase | TestSuite | TestModule): string {
  return entity.type === 'module'
    ? entity.relativeModuleId
    : `${entity.module.relativeModuleId} > ${entity.fullName}`;
}
