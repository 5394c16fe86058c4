/**
 * The shipped taxonomy alone, without the functions that ask it.
 *
 * @module
 */
export { taxonomy } from "./taxonomy.js";
