/** Moves the focus among the links of a list: arrows, Home and End; up from the first goes back to the search. */
export function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("li > a")];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  if (next < 0) document.getElementById("search")?.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
}
