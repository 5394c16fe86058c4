/** An address of the web as it is; anything else, such as `javascript:` in somebody's overlay, is no link. */
export function outsideUrl(text: string): string | undefined {
  return /^https?:\/\//i.test(text) ? text : undefined;
}
