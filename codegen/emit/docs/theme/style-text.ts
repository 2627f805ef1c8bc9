// The text of the theme's look: calm, readable, in the fonts that the reader's system has.

export const styleText = `:root {
  --vp-font-family-base: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --vp-font-family-mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
  --vp-c-brand-1: #0b6456;
  --vp-c-brand-2: #0d7a69;
  --vp-c-brand-3: #0b6456;
  --vp-c-brand-soft: rgb(11 100 86 / 12%);
  --vp-c-text-2: #52525b;
  --vp-c-text-3: #5f5f68;
  --vp-code-color: #0b5a4d;
  --vp-sidebar-width: 260px;
}

.dark {
  --vp-c-brand-1: #5fd0bb;
  --vp-c-brand-2: #3fb8a2;
  --vp-c-brand-3: #0d7a69;
  --vp-c-brand-soft: rgb(95 208 187 / 16%);
  --vp-c-text-2: #b4b4bd;
  --vp-c-text-3: #a1a1ab;
  --vp-code-color: #8be0cf;
}

/* tabs are radio buttons: the one that has the focus shows it */
.vp-code-group .tabs input:focus-visible + label {
  outline: 2px solid var(--vp-c-brand-1);
  outline-offset: -4px;
  border-radius: 6px;
}

.vp-doc table {
  font-size: 14px;
  line-height: 1.5;
}

.vp-doc td > code,
.vp-doc td a > code {
  white-space: nowrap;
}

/* wide screens set the example beside what it is about */
@media (min-width: 1440px) {
  .beside .VPDoc .container {
    max-width: 1280px;
  }
}
`;
