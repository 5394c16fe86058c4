/** A text that Markdown shows as it stands: on one line, inside of links and cells of tables too. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`*_[\]|~#$>]/g, "\\$&");
}
