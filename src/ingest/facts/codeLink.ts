/** Hosts of repositories. A page of a project is not counted: it may hold videos alone. */
const HOSTS = "github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org|gitee\\.com|anonymous\\.4open\\.science|huggingface\\.co";

const LINK = new RegExp(`(?<![\\w.-])(?:https?://)?(?:www\\.)?((?:${HOSTS})/[^\\s"'<>{}|\\\\^\`()\\[\\],;\\u3000-\\uffef]+)`, "i");

/**
 * The first repository that a text links to, or `undefined`.
 *
 * Punctuation and a `.git` at its end are left out; a missing scheme is added.
 *
 * @internal
 */
export function codeLink(text: string): string | undefined {
  const path = LINK.exec(text)?.[1]?.replace(/[.:!?*_~]{1,8}$/, "").replace(/\.git$/, "");
  return path === undefined || !/\/[^/]/.test(path) ? undefined : `https://${path}`;
}
