/** What a figure has to reach. */
export interface Target {
  /** What is measured against the bounds. @defaultValue 'value' */
  readonly of?: 'value' | 'ratio';
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One published figure. */
export interface Figure {
  /** Folder name of the package. */
  readonly package: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** What we compare with; then `ratio` is needed. */
  readonly peer?: string;
  /** Our value divided by the peer's; not a number where the peer could not be measured. */
  readonly ratio?: number | undefined;
  readonly target?: Target;
}

/** Prints a figure as one line; a missed target or an absent peer makes the process end with code 1. */
export function figure(published: Figure): void {
  console.log(formatFigure(published));
  const miss = missOf(published);
  if (miss === undefined) return;
  console.error(`${published.package}: MISSED: ${published.metric}: ${miss}`);
  process.exitCode = 1;
}

/** `package: metric, value unit, ratio to peer`. */
export function formatFigure({ package: name, metric, value, unit, peer, ratio }: Figure): string {
  const compared =
    peer === undefined ? '' : `, ${ratio === undefined ? '?' : short(ratio)} × ${peer}`;
  return `${name}: ${metric}, ${short(value)} ${unit}${compared}`;
}

/** Why a figure does not do; nothing when it does. */
export function missOf({ value, peer, ratio, target = {} }: Figure): string | undefined {
  if (peer !== undefined && !isNumber(ratio)) return `${peer} is absent, so nothing was compared.`;
  const { of = 'value', atMost = Infinity, atLeast = -Infinity } = target;
  const measured = of === 'ratio' ? ratio : value;
  if (!isNumber(measured)) return `there is no ${of} to judge.`;
  if (measured > atMost) return `${of} ${short(measured)} is over ${short(atMost)}.`;
  if (measured < atLeast) return `${of} ${short(measured)} is under ${short(atLeast)}.`;
  return undefined;
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));
}
