/** The tags that bibliographies put into titles and abstracts; `a < b` and `<unk>` are text. */
const TAG = /<\/?(?:jats:)?(?:i|b|em|strong|sup|sub|sc|p|sec|title|italic|bold|span|br|inf|scp|tt|u)(?:\s[^<>]{0,200})?\/?>/gi;
/** Those that end a paragraph, of which a line of text keeps a space. */
const BLOCK = /^<\/?(?:jats:)?(?:p|sec|title|br)\b/i;
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * A text without the markup of bibliographies, characters written as entities put in; once, so that `&amp;lt;` is `&lt;`.
 *
 * @param text - A text with JATS or HTML in it, or without.
 * @returns The plain text.
 */
export function markupAsText(text: string): string {
  return decodeEntities(text.replaceAll(TAG, (tag) => (BLOCK.test(tag) ? " " : "")));
}

/**
 * A text with the five characters of XML, and those written by number, put in. No other entity is known, so none expands.
 *
 * @param text - A text of XML or HTML.
 * @returns The text that is meant.
 */
export function decodeEntities(text: string): string {
  return text.replaceAll(ENTITY, (entity, name: string | undefined, digits: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = digits === undefined ? Number.parseInt(hex ?? "", 16) : Number(digits);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0 ? "\uFFFD" : String.fromCodePoint(code);
  });
}
