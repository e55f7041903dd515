import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What became of a script in a process of its own. */
export interface EndedChild<Report> {
  readonly signal: string | null;
  /** What it wrote as JSON; undefined when it was killed before that. */
  readonly report: Report | undefined;
}

/** Runs a TypeScript file in a process of its own, with a task as its one argument. Rejects when it fails by itself. */
export function runChild<Report>(script: URL, task: unknown): Promise<EndedChild<Report>> {
  return new Promise((resolve, reject) => {
    const args = ['--conditions=@comunal/source', fileURLToPath(script), JSON.stringify(task)];
    const running = execFile(process.execPath, args, (error, output, complaints) => {
      const signal = running.signalCode;
      if (error && !signal) reject(new Error(complaints));
      else resolve({ signal, report: output ? (JSON.parse(output) as Report) : undefined });
    });
  });
}

/** Counts signs of progress; kills this process at the one that it is to die at, or at its end. Never with 0. */
export function mortal(dieAtEvent: number) {
  let events = 0;
  const die = (): boolean => process.kill(process.pid, 'SIGKILL');
  return {
    event(): void {
      if (++events === dieAtEvent) die();
    },
    /** Writes the report of a child that has lived to its end. */
    end(report: object): void {
      if (dieAtEvent > 0) die();
      process.stdout.write(JSON.stringify({ events, ...report }));
    },
  };
}
