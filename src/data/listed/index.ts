/**
 * The listed tier: papers that public lists file under the field, with a machine's labels from their titles alone. It is
 * apart from the shipped taxonomy, and costs nothing to whoever does not import it.
 *
 * @module
 */
export type { ListedId, MovedListedId } from "../../generated/listedIds.js";
export { listed, type ListedRecord, type ListedRecords, type MovedRecord } from "./listed.js";
