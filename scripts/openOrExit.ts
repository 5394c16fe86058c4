import { TaxonomyError } from "../src/create/taxonomyError.js";
import { openSource, type OpenedSource } from "./openSource.js";

/** As openSource(), but findings are told on standard error and end the script with 1: they are no bug of it. */
export async function openOrExit(path: string, version?: string): Promise<OpenedSource> {
  try {
    return await openSource(path, version);
  } catch (error) {
    if (!(error instanceof TaxonomyError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
