import { parentPort, workerData } from "node:worker_threads";
import { runPlanReaderWorker } from "../shared/application/transports/plan-reader-worker.ts";
import { jiebaSegmenter } from "../shared/extraction/words/jieba-segmenter.ts";

if (parentPort) runPlanReaderWorker(parentPort, () => jiebaSegmenter(workerData as WebAssembly.Module));
