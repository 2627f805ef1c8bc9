// The text of the theme's entry: VitePress' own without its fonts, hover types, sticky tabs, and the
// widget that tries a call, where it was built.
import type { SiteModule } from "./site-module.js";

export const themeModule: SiteModule = {
  file: "theme/index.ts",
  typesOf: ["vitepress/client"],
  imports: [
    { module: "@shikijs/vitepress-twoslash/client", names: "TwoslashFloatingVue" },
    { module: "@shikijs/vitepress-twoslash/style.css" },
    { module: "vitepress", names: "type { EnhanceAppContext, Theme }" },
    { module: "vitepress/theme-without-fonts", names: "DefaultTheme" },
    { module: "vue", names: "{ type Component, defineAsyncComponent, defineComponent }" },
    { module: "./sticky-tabs.js", names: "{ keepTabs }" },
    { module: "./style.css" },
  ],
  text: `/** Empty where there is no widget; what it needs is loaded on pages that hold it. */
const widgets = import.meta.glob<{ default: Component }>("../../../../playground/web/TryIt.vue");
const [loadWidget] = Object.values(widgets);
const widget = loadWidget
  ? defineAsyncComponent(loadWidget)
  : defineComponent({ render: () => null });

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app, router }: EnhanceAppContext) {
    app.use(TwoslashFloatingVue);
    app.component("TryIt", widget);
    if (!import.meta.env.SSR) keepTabs(router);
  },
};

export default theme;
`,
};
