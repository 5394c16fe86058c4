import type { TargetKind } from "../model/relation.js";
import { NAMES_TEXT } from "../generated/lexicon.js";
import type { Store } from "../taxonomy/store.js";
import { isShipped } from "./isShipped.js";
import { DIGIT, shapeOf } from "./marks.js";
import { titleName } from "./titleName.js";

/** A record that a name may mean. */
export interface NameEntry {
  readonly kind: Exclude<TargetKind, "name">;
  readonly id: string;
  /** The name's letters and digits as written, when they have to stand in this case. */
  readonly exact: string | undefined;
  /** A sign that belongs to the name: the `#` of `QuIP#`. */
  readonly suffix: string;
  /** Whether the name is a common word (`Atom`) or a few letters with other meanings (`PQ`): alone it tells nothing. */
  readonly isWeak: boolean;
  /** Whether the name is one capitalised word, which any sentence may begin with. */
  readonly isWord: boolean;
}

/** A node of the trie of names; the edges are pieces of letters or of digits, in small letters. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly entries: NameEntry[];
}

/** A name of a record as it is filed. */
export type NameRow = readonly [kind: NameEntry["kind"], id: string, name: string];

/** Names by their first piece in small letters, each group in the order of the records. */
export type NameRows = ReadonlyMap<string, readonly NameRow[]>;

/** The names of the taxonomy's papers, models, systems and benchmarks. */
export interface NameIndex {
  /** The node of a first piece in small letters, made when it is first met. */
  readonly first: (piece: string) => NameNode | undefined;
  /** 1 where the first piece of some name has this number, by {@link beginning}. */
  readonly begins: Uint8Array;
  /** Names that begin with a word in small letters, which no capital points to. */
  readonly small: readonly string[];
  /** Hashes of the papers' titles and aliases, where they are at hand; a title without its hash here is of no paper. */
  readonly titles: ReadonlySet<number> | undefined;
}

/** What is shipped in place of reading every record: the names, and the {@link titleHash} of each title and alias of a paper. */
export interface ShippedNames {
  readonly rows: Readonly<Record<string, readonly NameRow[]>>;
  readonly titles: readonly number[];
}

const MASK = (1 << 14) - 1;
const LONGEST_ALIAS = 32;
const MAX_WORDS = 4;
/** Names of so few letters stand for much else. */
const FEW = 3;
/** A name of this length in mixed case is itself in any case. */
const DISTINCTIVE = 6;

/** The piece of letters or digits that starts at a place, in small letters, with superscripts as digits; the end of it. */
export function pieceEnd(text: string, at: number): number {
  const isDigit = shapeOf(text.charCodeAt(at)) === DIGIT;
  let end = at;
  while (end < text.length) {
    const shape = shapeOf(text.charCodeAt(end));
    if (shape === 0 || (shape === DIGIT) !== isDigit) break;
    end++;
  }
  return end;
}

/** A piece with plain digits. */
export function plainPiece(piece: string): string {
  return piece.replace("²", "2").replace("³", "3").replace("¹", "1");
}

/** Whether a record is called so, whatever the case. */
export function isName({ first }: NameIndex, name: string): boolean {
  const [head, ...rest] = piecesOf(name);
  let node = head === undefined ? undefined : first(head.toLowerCase());
  for (const piece of rest) node = node?.next.get(piece.toLowerCase());
  return node !== undefined && node.entries.length > 0;
}

/** The index of a store's names, made when first asked for; that of the shipped records opens without reading one. */
export function nameIndexOf(store: Store): NameIndex {
  return store.memo("classify names", () => {
    if (!isShipped(store)) return nameIndex(namesIn(store));
    const { rows, titles } = JSON.parse(NAMES_TEXT) as ShippedNames;
    return nameIndex(new Map(Object.entries(rows)), new Set(titles));
  });
}

/** The names of a store's records; reads every record once. */
export function namesIn(store: Store): NameRows {
  const rows = new Map<string, NameRow[]>();
  for (const kind of ["paper", "model", "system", "benchmark"] as const) {
    for (let number = 0; number < store.ids(kind).length; number++) {
      const record = store.read(kind, number);
      const main = record.name ?? ("title" in record ? titleName(record.title)?.name : undefined);
      for (const name of [main, ...record.aliases]) {
        if (name === undefined || name.length > LONGEST_ALIAS || name.includes(": ") || name.split(/\s+/).length > MAX_WORDS) continue;
        const piece = piecesOf(name)[0]?.toLowerCase();
        if (piece === undefined) continue;
        const group = rows.get(piece);
        if (group) group.push([kind, record.id, name]);
        else rows.set(piece, [[kind, record.id, name]]);
      }
    }
  }
  return rows;
}

/** A number for a title, the same in any case. */
export function titleHash(title: string): number {
  let hash = 0;
  for (const unit of title.toLowerCase()) hash = (Math.imul(hash, 31) + unit.codePointAt(0)!) | 0;
  return hash;
}

function nameIndex(rows: NameRows, titles?: ReadonlySet<number>): NameIndex {
  const begins = new Uint8Array(MASK + 1);
  const small: string[] = [];
  for (const [piece, group] of rows) {
    begins[beginning(piece, 0)] = 1;
    for (const [, , name] of group) if (/^[a-z]+[^A-Za-z]/.test(name) && !name.includes(" ")) small.push(name);
  }
  const nodes = new Map<string, NameNode>();
  const first = (piece: string): NameNode | undefined => {
    const own = rows.get(piece);
    if (!own) return undefined;
    let node = nodes.get(piece);
    if (!node) {
      nodes.set(piece, (node = { next: new Map(), entries: [] }));
      for (const [kind, id, name] of own) addName(node, kind, id, name);
    }
    return node;
  };
  return { first, begins, small, titles };
}

/** A number for the first piece of a word, the same in any case: its length and first letters. Most words are told apart by it. */
export function beginning(text: string, at: number, end = pieceEnd(text, at)): number {
  let number = end - at;
  for (let i = at; i < end && i < at + 4; i++) number = (number * 37 + (plainUnit(text.charCodeAt(i)) & 63)) & MASK;
  return number;
}

function plainUnit(unit: number): number {
  if (unit >= 65 && unit < 91) return unit | 32;
  return unit === 0xb2 || unit === 0xb3 ? unit - 0x80 : unit === 0xb9 ? 49 : unit;
}

/** Files a name under the node of its first piece. */
function addName(top: NameNode, kind: NameEntry["kind"], id: string, name: string): void {
  const pieces = piecesOf(name);
  const letters = pieces.join("");
  if (!/\p{L}/u.test(letters) || letters.length < 2) return;
  let node = top;
  for (const piece of pieces.slice(1)) {
    const key = piece.toLowerCase();
    let next = node.next.get(key);
    if (!next) node.next.set(key, (next = { next: new Map(), entries: [] }));
    node = next;
  }
  const suffix = /[#+*]$/.exec(name)?.[0] ?? "";
  if (node.entries.some((entry) => entry.id === id && entry.kind === kind && entry.suffix === suffix)) return;
  const isWord = /^\p{Lu}\p{Ll}+$/u.test(letters);
  const isDistinctive = letters.length >= DISTINCTIVE && !isWord && /\p{Lu}.*\p{Lu}|\p{N}/u.test(letters);
  node.entries.push({ kind, id, suffix, exact: isDistinctive ? undefined : letters, isWeak: (isWord && kind === "paper") || letters.length <= FEW, isWord });
}

/** The pieces of letters and digits of a name, as written. */
export function piecesOf(name: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < name.length; ) {
    if (shapeOf(name.charCodeAt(at)) === 0) {
      at++;
      continue;
    }
    const end = pieceEnd(name, at);
    pieces.push(plainPiece(name.slice(at, end)));
    at = end;
  }
  return pieces;
}
