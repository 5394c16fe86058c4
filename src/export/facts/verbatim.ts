import { tidyText } from "./tidyText.js";

/** An identifier as it is, since styles read these fields verbatim; only what would end the field is encoded. */
export function verbatim(identifier: string): string {
  return tidyText(identifier).replaceAll(/[ {}\\]/g, encodeURIComponent);
}
