/** Words that begin a title before its colon and name nothing. */
const GENERIC = new Set(
  "a an the on of for to in and or with by from is are how what when why do does can towards toward beyond survey review overview report technical tutorial study introduction benchmark analysis efficient fast accurate deep neural network networks model models language large learning quantization quantized training inference caching cache compression precision low bit bits mixed post vector aware revisiting rethinking understanding".split(" "),
);
const LONGEST = 40;
const COMMON = /^\p{Lu}\p{Ll}+$/u;
const PROCESS = /(?:ing|tion|ment|sis|ity|ness|ics)s?$/;

/** A name and where it stands in its title. */
export interface TitleName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The short name that a title puts before its colon or dash: `AffineQuant: …`, `Deep Compression: …`. Undefined where
 * what stands there is no name but a topic.
 *
 * @param title - The title.
 * @returns The name, and where it ends in the title.
 */
export function titleName(title: string): TitleName | undefined {
  const divider = /\s*:(?!\/\/)|\s+[-\u2013\u2014]+\s/.exec(title.slice(0, LONGEST + 8));
  if (!divider) return undefined;
  const start = title.length - title.trimStart().length;
  const end = divider.index;
  const name = title.slice(start, end);
  const words = name.split(/\s+/);
  if (name === "" || name.length > LONGEST || words.length > 3 || !/\p{L}/u.test(name)) return undefined;
  if (words.every((word) => word.toLowerCase().split("-").every((part) => GENERIC.has(part)))) return undefined;
  const [only = ""] = words;
  if (words.length === 1) return COMMON.test(only) && PROCESS.test(only) ? undefined : { name, start, end };
  // Several words are a name when they are written as one: every word with a capital or a digit.
  if (!words.every((word) => /[\p{Lu}\p{N}]/u.test(word)) || PROCESS.test(words.at(-1)!)) {
    const isNamed = words.some((word) => /\p{L}\p{Lu}|\p{N}/u.test(word));
    if (!isNamed || GENERIC.has(words.at(-1)!.toLowerCase())) return undefined;
  }
  return { name, start, end };
}
