declare global {
  // zod's declarations name the class URL, which TypeScript knows only where the DOM or Node is declared. The empty
  // interface merges with theirs where it is, and lets zod's own declarations compile where it is not.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- nothing of it is used here
  interface URL {}
}

export {};
