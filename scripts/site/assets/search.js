// The search page: asks pagefind, whose index stands beside it, and shows what it finds.
// A classic script, so that it runs, and can say what is missing, in a page that was opened from disk too.
(() => {
  const PAGE = 20;
  const WAIT = 120;

  const form = document.querySelector("#search-form");
  const input = document.querySelector("#search");
  const status = document.querySelector("#search-status");
  const list = document.querySelector("#search-results");
  const more = document.querySelector("#search-more");

  const given = new URLSearchParams(location.search);
  input.value = (given.get("q") ?? "").slice(0, input.maxLength);
  for (const radio of form.elements.kind) radio.checked = radio.value === (given.get("kind") ?? "");
  if ([...form.elements.kind].every((radio) => !radio.checked)) form.elements.kind[0].checked = true;
  input.focus();

  let pagefind;
  let asked = 0;
  let found = [];
  let shown = 0;

  /** Asks, and shows the answer unless another question was asked meanwhile. */
  async function ask() {
    const number = ++asked;
    const words = input.value.trim();
    const kind = form.elements.kind.value;
    const address = new URLSearchParams([...(words === "" ? [] : [["q", words]]), ...(kind === "" ? [] : [["kind", kind]])]).toString();
    history.replaceState(null, "", address === "" ? location.pathname : `?${address}`);
    if (words === "") return show([], "");
    try {
      pagefind ??= await import("./pagefind/pagefind.js");
    } catch {
      document.querySelector("#search-failed").hidden = false;
      return;
    }
    const { results } = await pagefind.search(words, kind === "" ? {} : { filters: { kind } });
    if (number === asked) await show(results, results.length === 0 ? `Nothing has the words “${words}”.` : `${results.length} ${results.length === 1 ? "page" : "pages"}`);
  }

  async function show(results, says) {
    found = results;
    shown = 0;
    list.replaceChildren();
    status.textContent = says;
    await showMore();
  }

  async function showMore() {
    const number = asked;
    const part = found.slice(shown, shown + PAGE);
    shown += part.length;
    const pages = await Promise.all(part.map((result) => result.data()));
    if (number !== asked) return;
    list.append(...pages.map(toItem));
    more.hidden = shown >= found.length;
  }

  function toItem({ url, meta, excerpt, filters }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = url;
    link.textContent = meta.title ?? url;
    const kind = document.createElement("span");
    kind.className = "role";
    kind.textContent = filters.kind?.[0] ?? "";
    const words = document.createElement("p");
    words.append(...marked(excerpt));
    item.append(link, " ", kind, words);
    return item;
  }

  /** An excerpt is text with entities and marks; it is put together from text, never as HTML. */
  function marked(excerpt) {
    return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
      const inner = /^<mark>(.*)<\/mark>$/s.exec(part);
      const text = decode(inner === null ? part : inner[1]);
      if (inner === null) return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    });
  }

  const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };

  function decode(text) {
    return text.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name) => ENTITIES[name]);
  }

  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, WAIT);
  });
  form.addEventListener("change", ask);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  more.addEventListener("click", showMore);
  if (input.value !== "") ask();
})();
