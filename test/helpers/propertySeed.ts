import fc from "fast-check";

/** The seed of continuous integration: the same cases for the same sources. Elsewhere every run tries new ones. */
const SEED = 20_261_121;

if (process.env["CI"] !== undefined) fc.configureGlobal({ seed: SEED });
