import { parentPort } from "node:worker_threads";
import { servePlanReader } from "../shared/application/transports/serve-plan-reader.ts";
import { loadSegmenter } from "./load-segmenter.ts";

if (parentPort) servePlanReader(parentPort, loadSegmenter());
