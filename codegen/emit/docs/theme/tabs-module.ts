// The text of what makes tabs stick: a tab that was chosen once is chosen wherever there is one.
import type { SiteModule } from "./site-module.js";

export const tabsModule: SiteModule = {
  file: "theme/sticky-tabs.ts",
  imports: [{ module: "vitepress", names: "type { Router }" }],
  text: `const storageKey = "docs-tabs";

/** Tabs that were chosen, the last one last. */
let chosen: string[] = [];

/** Lets a choice of a tab hold on all pages, now and later. */
export function keepTabs(router: Router): void {
  chosen = readChosen();
  window.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.closest(".vp-code-group .tabs")) {
      choose(labelOf(target));
    }
  });
  const before = router.onAfterPageLoad;
  router.onAfterPageLoad = async (to) => {
    await before?.(to);
    requestAnimationFrame(applyChosen);
  };
  // the first page is there already
  window.addEventListener("load", applyChosen);
}

function choose(label: string): void {
  chosen = [...chosen.filter((other) => other !== label), label];
  try {
    localStorage.setItem(storageKey, JSON.stringify(chosen));
  } catch {
    // without storage the choice holds until the page is left
  }
  applyChosen();
}

function readChosen(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter((label) => typeof label === "string") : [];
  } catch {
    return [];
  }
}

function applyChosen(): void {
  for (const group of document.querySelectorAll(".vp-code-group")) {
    const inputs = [...group.querySelectorAll<HTMLInputElement>(".tabs input")];
    const label = chosen.findLast((one) => inputs.some((input) => labelOf(input) === one));
    const index = inputs.findIndex((input) => labelOf(input) === label);
    const blocks = group.querySelector(".blocks")?.children;
    if (index < 0 || blocks === undefined) continue;
    for (const [at, input] of inputs.entries()) {
      input.checked = at === index;
      blocks[at]?.classList.toggle("active", at === index);
    }
  }
}

function labelOf(input: HTMLInputElement): string {
  return input.nextElementSibling?.textContent?.trim() ?? "";
}
`,
};
