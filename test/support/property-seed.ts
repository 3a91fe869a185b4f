import * as fc from "fast-check";

/**
 * Every property draws the same cases on every machine, so that the same code gives the same verdict. Others are drawn by
 * `PROPERTY_SEED`, a whole number: `PROPERTY_SEED=7 npx vitest run --project unit test/properties`.
 */
const WRITTEN_SEED = 20_260_101;

const drawn = Number(process.env["PROPERTY_SEED"] ?? WRITTEN_SEED);
if (!Number.isInteger(drawn)) throw new Error(`PROPERTY_SEED is no whole number: ${process.env["PROPERTY_SEED"]}`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: drawn });
