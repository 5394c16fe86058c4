/** What may stand in an IRI behind the host; brackets and a second number sign may not. */
const NOT_IN_IRI = /[^A-Za-z0-9._~:/?@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})/gu;

/**
 * An address as an IRI that no syntax can misread: what may not stand in one is percent-encoded, and all else stays as
 * it was written, since IRIs are compared by their letters.
 */
export function toIri(address: string): string {
  const [, start = "", rest = ""] = /^([A-Za-z][A-Za-z0-9+.-]*:\/\/(?:\[[0-9A-Fa-f:.]+\])?)([^]*)$/.exec(address) ?? [undefined, "", address];
  const hash = rest.indexOf("#");
  const [before, fragment] = hash < 0 ? [rest, undefined] : [rest.slice(0, hash), rest.slice(hash + 1)];
  return `${start}${encode(before)}${fragment === undefined ? "" : `#${encode(fragment)}`}`;
}

function encode(part: string): string {
  return wellFormed(part).replaceAll(NOT_IN_IRI, encodeURIComponent);
}

/** A text without halves of characters, which no encoding can write; each becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\ufffd");
}
