import anyAscii from "any-ascii";
import type { PaperRecord } from "./paperRecord.js";

/** What tells works of one title apart. */
interface Work {
  readonly index: number;
  author: string;
  year: string;
  arxiv: string;
}

/** Stands for any value, known or not. */
const ANY = "*";
/** Titles of fewer words are not unique enough to do without author and year. */
const MIN_WORDS = 3;

/**
 * A title as works are compared by: letters and digits in ASCII and small, LaTeX taken apart.
 *
 * @internal
 */
export function normaliseTitle(title: string): string {
  return anyAscii(title.normalize("NFKC"))
    .toLowerCase()
    .replaceAll(/\\(?:text|math|operatorname)[a-z]{0,8}\b|\\(?:it|bf|rm|sc|tt|em)\b/g, " ")
    .replaceAll(/\\["'`^~=.][{\\]*|[{}$^_\\]/g, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The family name of the first author: what stands before a comma, else the last word. */
function firstAuthor({ authors: [name = ""] }: PaperRecord): string {
  const family = name.includes(",") ? name.split(",")[0]! : name.trim().split(/\s+/).at(-1)!;
  return normaliseTitle(family).replaceAll(" ", "");
}

/**
 * Finds works by title, first author and year in constant time each.
 *
 * @internal
 */
export function titleIndex(): { readonly place: (record: PaperRecord, index: number) => { readonly index: number; readonly title: string } | undefined } {
  const works = new Map<string, Work>();
  const place = (record: PaperRecord, index: number): { readonly index: number; readonly title: string } | undefined => {
    const title = normaliseTitle(record.title);
    const [author, year, arxiv] = [firstAuthor(record), record.date?.slice(0, 4) ?? "", record.arxiv ?? ""];
    if (title === "") return undefined;
    const isLong = title.split(" ", MIN_WORDS).length === MIN_WORDS;
    const authors = !isLong ? [author] : author === "" ? [ANY] : [author, ""];
    const years = !isLong ? [year] : year === "" ? [ANY] : [year, ""];
    if (!isLong && (author === "" || year === "")) return undefined;
    for (const a of authors) {
      for (const y of years) {
        const work = works.get(key(title, a, y));
        if (!work || !agree(work.author, author) || !agree(work.year, year) || !agree(work.arxiv, arxiv)) continue;
        [work.author, work.year, work.arxiv] = [work.author || author, work.year || year, work.arxiv || arxiv];
        register(title, author, year, work);
        return { index: work.index, title };
      }
    }
    register(title, author, year, { index, author, year, arxiv });
    return undefined;
  };
  const register = (title: string, author: string, year: string, work: Work): void => {
    for (const a of [author, ANY]) {
      for (const y of [year, ANY]) {
        const at = key(title, a, y);
        if (!works.has(at)) works.set(at, work);
      }
    }
  };
  return { place };
}

function key(title: string, author: string, year: string): string {
  return `${title}\n${author}\n${year}`;
}

function agree(a: string, b: string): boolean {
  return a === "" || b === "" || a === b;
}
