import fc from "fast-check";

/**
 * Property tests draw the same texts in every run, so that a run says something of the change and not of chance.
 * `FUZZ_SEED=$RANDOM npm test` draws others; what fails then is worth a case in a table.
 */
fc.configureGlobal({seed: Number(process.env.FUZZ_SEED ?? 20_230_919)});
