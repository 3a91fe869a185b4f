import { performance } from "node:perf_hooks";

/** One line of the table: how long ours takes as a share of a peer's time on the same work in the same run. */
export interface Ratio {
  readonly name: string;
  readonly oursMs: number;
  readonly peer: string;
  readonly peerMs: number;
  /** Megabytes or elements where the others have milliseconds. */
  readonly unit?: "MB" | "elements";
}

/** Median time of `runs` runs in milliseconds, after one run to warm up. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times);
}

/** Median processor time of `runs` runs in milliseconds, all threads together, after one to warm up: short work, where a busy machine would show in the clock. */
export function medianCpuMs(runs: number, work: () => unknown): number {
  work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return median(times);
}

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** `0.05` → `1/20.0`, `1.6` → `1.60`: times of the peer's. */
export const ratioText = ({ oursMs, peerMs }: Ratio): string =>
  oursMs < peerMs ? `1/${(peerMs / oursMs).toFixed(1)}` : (oursMs / peerMs).toFixed(2);

export function printTable(rows: readonly Ratio[]): void {
  console.log("| work | ours | peer | peer's | ours ÷ peer |");
  console.log("| --- | --- | --- | --- | --- |");
  for (const row of rows) {
    const amount = (value: number) => `${value.toFixed(1)} ${row.unit ?? "ms"}`;
    console.log(`| ${row.name} | ${amount(row.oursMs)} | ${row.peer} | ${amount(row.peerMs)} | ${ratioText(row)} |`);
  }
}
