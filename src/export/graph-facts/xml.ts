import { tidyCharacters } from "./tidyCharacters.js";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeCharacter = (character: string): string => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;

/** A text between tags. Line ends other than line feeds are written by number, since readers make them line feeds, some even those of XML 1.1. */
export function xmlText(text: string): string {
  return tidyCharacters(text).replaceAll(/[&<>\r\u0085\u2028]/g, escapeCharacter);
}

/** Attributes of an element, each after a space. Tabs and line ends are written by number, since readers make them spaces. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${tidyCharacters(String(value)).replaceAll(/[&<>"\t\n\r\u0085\u2028]/g, escapeCharacter)}"`))
    .join("");
}

/** An element; without content its tag is closed at once. */
export function xmlElement(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = ""): string {
  return content === "" ? `<${name}${xmlAttributes(attributes)}/>` : `<${name}${xmlAttributes(attributes)}>${content}</${name}>`;
}
