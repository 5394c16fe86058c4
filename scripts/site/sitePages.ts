import { storeOf } from "../../src/taxonomy/taxonomy.js";
import { conceptPage } from "./concept/ConceptPage.js";
import { conceptsPage } from "./concept/ConceptsPage.js";
import type { Guide } from "./guides/guide.js";
import { guidePage } from "./guides/GuidePage.js";
import { guidesPage } from "./guides/GuidesPage.js";
import { homePage } from "./HomePage.js";
import { missingPage } from "./MissingPage.js";
import { paperPage } from "./paper/PaperPage.js";
import { papersPage } from "./paper/PapersPage.js";
import { redirectPage } from "./redirectPage.js";
import { searchPage } from "./search/SearchPage.js";
import type { Site } from "./site.js";
import type { SitePage } from "./sitePage.js";

/** Every page that is made from the data and the guides, one after another. */
export function* sitePages(site: Site, readme: Guide): Generator<SitePage> {
  const { taxonomy, guides } = site;
  const store = storeOf(taxonomy);
  yield homePage(readme);
  yield papersPage();
  yield conceptsPage();
  yield guidesPage();
  yield searchPage();
  yield missingPage();
  for (const guide of guides) yield guidePage(guide);
  for (let number = 0; number < store.paperCount; number++) yield paperPage(store.read("paper", number));
  for (let number = 0; number < taxonomy.conceptCount; number++) yield conceptPage(store.read("concept", number));
  for (const redirect of store.index.redirects) yield redirectPage(taxonomy, redirect);
}
