import { parentPort, workerData } from "node:worker_threads";
import { servePlanReader } from "../shared/application/transports/serve-plan-reader.ts";
import { jiebaSegmenter } from "../shared/extraction/words/jieba-segmenter.ts";

if (parentPort) servePlanReader(parentPort, jiebaSegmenter(workerData as WebAssembly.Module));
