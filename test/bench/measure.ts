import { performance } from "node:perf_hooks";

/** One line of the table: how long ours takes as a share of a peer's time on the same work in the same run. */
export interface Ratio {
  readonly name: string;
  readonly oursMs: number;
  readonly peer: string;
  readonly peerMs: number;
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
  for (const row of rows)
    console.log(
      `| ${row.name} | ${row.oursMs.toFixed(1)} ms | ${row.peer} | ${row.peerMs.toFixed(1)} ms | ${ratioText(row)} |`,
    );
}
