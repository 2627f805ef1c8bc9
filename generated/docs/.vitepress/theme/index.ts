// Generated from codegen/emit/docs/theme/; edits are lost.
// Change the source, then run: npm run generate

/// <reference types="vite/client" />
import TwoslashFloatingVue from "@shikijs/vitepress-twoslash/client";
import "@shikijs/vitepress-twoslash/style.css";
import type { EnhanceAppContext, Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { type Component, defineComponent } from "vue";
import { keepTabs } from "./sticky-tabs.js";
import "./style.css";

/** Empty where there is no widget. */
const widgets = import.meta.glob<{ default: Component }>(
  "../../../../playground/web/TryIt.vue",
  { eager: true },
);
const [widget] = Object.values(widgets);

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app, router }: EnhanceAppContext) {
    app.use(TwoslashFloatingVue);
    app.component("TryIt", widget?.default ?? defineComponent({ render: () => null }));
    if (!import.meta.env.SSR) keepTabs(router);
  },
};

export default theme;
