import { spawn } from "node:child_process";

/** What opens an address on each platform; elsewhere what free desktops agree on. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/**
 * Opens an address in the browser of whoever runs the command. The browser outlives the command.
 *
 * @param url - The address; it is handed to no shell.
 * @returns Whether the program that opens it could be started.
 */
export async function openInBrowser(url: string): Promise<boolean> {
  const [program, ...words] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...words, url], { stdio: "ignore", detached: true });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
