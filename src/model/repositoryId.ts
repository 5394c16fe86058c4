/** The part of a repository's address that tells it from others. */
export function repositoryId(url: string): string {
  return url
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/i, "");
}
