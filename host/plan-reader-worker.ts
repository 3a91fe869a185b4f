import { parentPort } from "node:worker_threads";
import { servePlanReader } from "../shared/application/doors/serve-plan-reader.ts";
import { loadSegmenter } from "./load-segmenter.ts";

if (parentPort) servePlanReader(parentPort, loadSegmenter());
