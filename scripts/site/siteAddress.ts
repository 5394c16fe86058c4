/**
 * An address from the environment, with a slash at its end, so that pages stand below it.
 *
 * @throws RangeError when it is no address of the web.
 */
export function siteAddress(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new RangeError(`Cannot use ${name} "${text}": wanted an address such as https://example.org/quantaxonomy/`);
  return text.endsWith("/") ? text : `${text}/`;
}
