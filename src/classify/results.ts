import type { ClassifiedResult, ClassifiedSetting } from "./classification.js";
import { figureAt } from "./figures.js";
import type { NameHit } from "./findNames.js";
import { isDigit } from "./isDigit.js";
import { DIGIT } from "./marks.js";
import type { MetricIndex } from "./metricIndex.js";
import { readFigure, type ReadFigure } from "./readFigure.js";
import type { NamedText } from "./relations.js";

const MAX_RESULTS = 16;
const MAX_FIGURES = 200;
/** Further away than this, a name belongs to another figure. */
const NEAR = 90;

/** The figures of a text's own sentences, where metric and number stand together in a plain pattern. */
export function resultsOf(texts: readonly NamedText[], settings: readonly ClassifiedSetting[], metrics: MetricIndex): readonly ClassifiedResult[] {
  const results = new Map<string, ClassifiedResult>();
  for (const named of texts) {
    const { marks, roleOf, source } = named;
    let [last, tries] = [0, 0];
    for (let i = 0; i < marks.count && results.size < MAX_RESULTS && tries < MAX_FIGURES; i++) {
      const start = marks.from[i]!;
      if (start < last || (marks.shapes[i]! & DIGIT) === 0 || !isDigit(marks.text.charCodeAt(start))) continue;
      tries++;
      const figure = figureAt(marks.text, start);
      if (!figure) continue;
      last = figure.end;
      const sentence = marks.sentences[i]!;
      const role = roleOf(sentence);
      if (role === "prior" || role === "future") continue;
      const read = readFigure(marks.text, marks.starts[sentence]!, marks.starts[sentence + 1]!, figure, metrics);
      if (!read || isOfOthers(marks.text, marks.starts[sentence]!, read)) continue;
      const { start: from, end, ...own } = read;
      const unit = metrics.unitOf(read.metric);
      const result: ClassifiedResult = {
        ...own,
        ...(figure.bound === undefined ? {} : { bound: figure.bound }),
        ...(unit === undefined ? {} : { unit }),
        ...nearestNames(named, sentence, read),
        ...nearestSetting(settings, named, sentence, read),
        evidence: [{ source, start: from, end, text: marks.text.slice(from, end) }],
      };
      const key = `${read.metric} ${read.form} ${read.value} ${result.model ?? ""} ${result.benchmark ?? ""} ${result.setting ?? ""}`;
      if (!results.has(key)) results.set(key, result);
    }
  }
  return [...results.values()];
}

/** Words right before a figure's own that give it to somebody else. */
function isOfOthers(text: string, sentence: number, { start }: ReadFigure): boolean {
  return /\b(?:existing|previous|prior|baselines?|conventional|whereas|while (?:the )?(?:existing|previous|prior|other))\b[^,;]{0,40}$/i.test(text.slice(Math.max(sentence, start - 60), start));
}

function nearestNames({ hits }: NamedText, sentence: number, read: ReadFigure): Pick<ClassifiedResult, "model" | "benchmark"> {
  const nearest = (kind: NameHit["entry"]["kind"]): string | undefined => {
    let [best, least]: [string | undefined, number] = [undefined, NEAR];
    for (const hit of hits) {
      if (hit.sentence !== sentence || hit.entry.kind !== kind) continue;
      const distance = hit.start >= read.end ? hit.start - read.end : read.start - hit.end;
      if (distance < least) [best, least] = [hit.entry.id, distance];
    }
    return best;
  };
  const [model, benchmark] = [nearest("model"), nearest("benchmark")];
  return { ...(model === undefined ? {} : { model }), ...(benchmark === undefined ? {} : { benchmark }) };
}

function nearestSetting(settings: readonly ClassifiedSetting[], { marks, source }: NamedText, sentence: number, read: ReadFigure): Pick<ClassifiedResult, "setting"> {
  let [best, least]: [string | undefined, number] = [undefined, NEAR];
  for (const { evidence } of settings) {
    for (const span of evidence) {
      if (span.source !== source || span.start < marks.starts[sentence]! || span.start >= marks.starts[sentence + 1]!) continue;
      const distance = span.start >= read.end ? span.start - read.end : read.start - span.end;
      if (distance < least) [best, least] = [span.text, distance];
    }
  }
  return best === undefined ? {} : { setting: best };
}
