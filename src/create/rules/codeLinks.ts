import { repositoryId } from "../../model/repositoryId.js";
import { namesPaper, papersInOrder, severityOfOutlier, type CheckedRecords, type OrderedPaper, type Rule } from "./rule.js";

/** A repository belongs to one paper, or to one line of work. */
export const codeLinks: Rule = {
  code: "code-link-twice",
  description: "Two papers link to the same code only where one supersedes or extends the other, directly or over others.",
  *check(records) {
    const lineOf = linesOfWork(records);
    const owners = new Map<string, OrderedPaper[]>();
    for (const each of papersInOrder(records)) {
      const { id, paper, isOwn } = each;
      if (paper.code === undefined) continue;
      const folded = foldAddress(paper.code);
      const others = owners.get(folded) ?? [];
      owners.set(folded, [...others, each]);
      const other = isOwn ? others.find((before) => lineOf(before.id) !== lineOf(id)) : undefined;
      if (other === undefined) continue;
      const isExplained = (note: string): boolean => namesPaper(note, other.id, other.paper) || namesPaper(note, id, paper);
      // Authors keep several papers in one repository, and an abstract need not say how these hang together.
      const shareAuthor = (paper.authors ?? []).some((author) => (other.paper.authors ?? []).includes(author));
      yield {
        severity: shareAuthor ? "advice" : severityOfOutlier([paper, other.paper], isExplained),
        message: `the code is that of "${other.id}" too`,
        path: ["papers", id, "code"],
        mend: "take the link from the paper that it does not belong to, state the relation of the two, or name the other in a note",
      };
    }
  },
};

/** A repository whatever the case of its address, and whichever place in it the address points to. */
function foldAddress(address: string): string {
  return repositoryId(address.replace(/[?#].*$/, "")).toLowerCase();
}

/** Which papers hang together by `supersedes` and `extends`, as a name of the line that each belongs to. */
function linesOfWork({ papers }: CheckedRecords): (id: string) => string {
  const next = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = next.get(at); up !== undefined; up = next.get(at)) at = up;
    return at;
  };
  for (const [id, { relations }] of papers) {
    for (const { type, target, targetKind } of relations) {
      if (targetKind !== "paper" || (type !== "supersedes" && type !== "extends")) continue;
      const [from, to] = [root(id), root(target)];
      if (from !== to) next.set(from, to);
    }
  }
  return root;
}
