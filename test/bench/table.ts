import { cpus, release, totalmem } from 'node:os';

/** One line of the printed table. Times in milliseconds unless a unit says otherwise. */
export interface BenchLine {
  readonly work: string;
  readonly measured: string;
  /** What a program that does only the unavoidable needs, measured in the same run; – where there is none. */
  readonly floor: string;
  /** measured ÷ floor, or the limit in words. */
  readonly ratio: string;
  readonly must: string;
  readonly aim: string;
  readonly met: 'yes' | 'aim' | 'NO' | '–';
}

export function ms(value: number): string {
  return value >= 100 ? `${Math.round(value).toLocaleString('en')} ms` : `${value.toFixed(1)} ms`;
}

/** A line whose measure is held against a limit in its own unit. */
export function limitLine(
  work: string,
  measured: number,
  limit: { readonly must: number; readonly aim?: number; readonly unit?: 'ms' | 'MB' | 'KB' },
): BenchLine {
  const unit = limit.unit ?? 'ms';
  const show = (value: number) => (unit === 'ms' ? ms(value) : `${Math.round(value)} ${unit}`);
  return {
    work,
    measured: show(measured),
    floor: '–',
    ratio: '–',
    must: `≤ ${show(limit.must)}`,
    aim: limit.aim === undefined ? '–' : `≤ ${show(limit.aim)}`,
    met: verdict(measured, limit.must, limit.aim),
  };
}

/** A line whose measure is held against a multiple of its floor. */
export function ratioLine(
  work: string,
  measured: number,
  floor: number,
  limit: { readonly must: number; readonly aim?: number },
): BenchLine {
  const ratio = measured / floor;
  return {
    work,
    measured: ms(measured),
    floor: ms(floor),
    ratio: `${ratio.toFixed(2)} ×`,
    must: `≤ ${limit.must} ×`,
    aim: limit.aim === undefined ? '–' : `≤ ${limit.aim} ×`,
    met: verdict(ratio, limit.must, limit.aim),
  };
}

/** A line that could not be measured, with the reason. */
export function skippedLine(work: string, reason: string): BenchLine {
  return { work, measured: `skipped: ${reason}`, floor: '–', ratio: '–', must: '–', aim: '–', met: '–' };
}

function verdict(value: number, must: number, aim?: number): BenchLine['met'] {
  if (value > must) return 'NO';
  return aim === undefined || value <= aim ? 'aim' : 'yes';
}

export function printTable(lines: readonly BenchLine[]): void {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  print('| work | measured | floor | ratio | must | aim | met |');
  print('|---|---|---|---|---|---|---|');
  for (const { work, measured, floor, ratio, must, aim, met } of lines) {
    print(`| ${[work, measured, floor, ratio, must, aim, met].join(' | ')} |`);
  }
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  print(
    `\n${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, ${memory} GB, ${process.platform} ${release()}, Node ${process.version}`,
  );
}
