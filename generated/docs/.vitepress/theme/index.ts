// Generated from codegen/emit/docs/theme/; edits are lost.
// Change the source, then run: npm run generate

/// <reference types="vitepress/client" />
import TwoslashFloatingVue from "@shikijs/vitepress-twoslash/client";
import "@shikijs/vitepress-twoslash/style.css";
import type { EnhanceAppContext, Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { type Component, defineAsyncComponent, defineComponent } from "vue";
import { keepTabs } from "./sticky-tabs.js";
import "./style.css";

/** Empty where there is no widget; what it needs is loaded on pages that hold it. */
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
