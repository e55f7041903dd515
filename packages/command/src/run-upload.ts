import { openStateFile, type StoredState } from '@comunal/http/node';
import type { UploadProgress } from '@comunal/http/upload';
import { CliError } from './cli-error.ts';
import type { CommandContext } from './command.ts';
import { percent } from './figures.ts';
import { progressReport } from './progress-report.ts';
import { textsIn } from './texts.ts';
import { writeLines } from './write-lines.ts';

/** An upload that a later run can resume. */
export interface ResumableUpload<State, Result> {
  /** The context of the command. */
  readonly context: CommandContext;
  /** Where it is kept how far the upload is. */
  readonly folder: string;
  /** What tells it from others: server, path, name. */
  readonly key: readonly string[];
  /** Reads a state that was kept; undefined for what is none. */
  readonly readState: (value: unknown) => State | undefined;
  /** Whether to begin anew, whatever was kept. */
  readonly isRestart: boolean;
  /** Tells the server that what it has is not wanted any more. */
  readonly discard?: (state: State) => Promise<void>;
  /** What is said about the upload, in the language of the call. */
  readonly messages: {
    /** Another process has it. */
    locked(holder: { readonly pid: string; readonly path: string }): string;
    /** It goes on from where the last run stopped. */
    goesOn(reached: { readonly percent: string }): string;
    /** It was stopped by Ctrl-C: how to go on. */
    stopped(): readonly string[];
  };
  /** Sends it. Its state is kept until this resolves. */
  readonly send: (tools: UploadTools<State>) => Promise<Result>;
  /** Words for what was thrown; undefined leaves it as it is. */
  readonly explain: (thrown: unknown) => CliError | undefined;
  /** Whether the state is of no use any more after this failure. */
  readonly isLost?: (thrown: unknown) => boolean;
}

/** The tools of an upload while it is sent. */
export interface UploadTools<State> {
  /** The checkpoint of the last run. */
  readonly kept: StoredState<State> | undefined;
  /** Keeps a checkpoint on the disk. */
  readonly save: (kept: StoredState<State>) => Promise<void>;
  /** Draws the progress. */
  readonly onProgress: (progress: UploadProgress) => void;
  /** Says something beside the bar. */
  readonly tell: (line: string) => void;
}

/**
 * Runs an upload, resumes from the checkpoint of the last run, and reports its progress.
 * @throws {@link CliError} with the words for how it ended.
 */
export async function runUpload<State, Result>(
  upload: ResumableUpload<State, Result>,
): Promise<Result> {
  const { context, folder, key, readState, messages } = upload;
  const { signal, stderr, locale } = context;
  const stateFile = await openStateFile(folder, key, readState);
  if ('pid' in stateFile) {
    const { pid, lockPath: path } = stateFile;
    throw new CliError(1, messages.locked({ pid: String(pid), path }));
  }
  const report = progressReport(stderr, locale);
  const tell = (line: string): void => {
    report.clear();
    writeLines(stderr, [line]);
  };
  try {
    let kept = await stateFile.load();
    if (kept && upload.isRestart) {
      await upload.discard?.(kept.state);
      signal.throwIfAborted();
      await stateFile.forget();
      kept = undefined;
    }
    let hasBegun = false;
    const onProgress = (progress: UploadProgress): void => {
      const { phase, loaded, total } = progress;
      if (phase === 'sending' && !hasBegun) {
        hasBegun = true;
        if (kept && loaded > 0)
          tell(messages.goesOn({ percent: percent(textsIn(locale), loaded, total) }));
      }
      report.show(progress);
    };
    const result = await upload.send({
      kept,
      save: (next) => stateFile.save(next),
      onProgress,
      tell,
    });
    await stateFile.forget();
    return result;
  } catch (thrown) {
    report.end();
    if (thrown instanceof CliError) throw thrown;
    if (signal.aborted) throw new CliError(130, ...messages.stopped());
    if (upload.isLost?.(thrown)) await stateFile.forget();
    throw upload.explain(thrown) ?? thrown;
  } finally {
    report.end();
    await stateFile.release();
  }
}
