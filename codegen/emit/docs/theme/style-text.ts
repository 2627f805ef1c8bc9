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

/* the name of a button is what it shows: the hint at the keys is decoration alone */
.DocSearch-Button .DocSearch-Button-Key + .DocSearch-Button-Key {
  display: none;
}

.DocSearch-Button .DocSearch-Button-Key:first-child {
  border-right: 1px solid var(--vp-c-divider);
  border-radius: 4px;
  padding: 0 6px;
}

.DocSearch-Button .DocSearch-Button-Key:first-child::after {
  content: "Ctrl K" !important;
}

.mac .DocSearch-Button .DocSearch-Button-Key:first-child::after {
  content: "⌘ K" !important;
}

.vp-doc table {
  font-size: 14px;
  line-height: 1.5;
}

.vp-doc td > code,
.vp-doc td a > code {
  white-space: nowrap;
}

/* an entry, and its example beside it where there is room */
.vp-doc .beside > div {
  min-width: 0;
}

.vp-doc .beside > div > h3:first-child {
  margin-top: 24px;
}

@media (min-width: 1280px) {
  .wide .VPDoc:not(.has-sidebar) .container,
  .wide .VPDoc .container {
    max-width: 1240px;
  }

  .wide .VPDoc:not(.has-aside) .content {
    max-width: none;
  }

  .vp-doc .beside {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    column-gap: 40px;
    border-top: 1px solid var(--vp-c-divider);
    margin-top: 32px;
  }

  .vp-doc .beside > div:last-child > .vp-code-group:first-child {
    margin-top: 24px;
  }
}

.vp-doc th,
.vp-doc td {
  padding: 6px 12px;
  vertical-align: top;
}

.vp-doc td:nth-child(2) {
  min-width: 9em;
}

/* what a run gave may be long */
.vp-doc .vp-code-group div[class*="language-text"] pre,
.vp-doc div[class*="language-wire"] pre {
  max-height: 400px;
  overflow: auto;
}

/* the line ends of a message are there, but do not speak up */
.vp-doc div[class*="language-wire"] code {
  font-size: 13px;
}

/* hover types are for pointers; the dotted line would be noise on a page of code */
.vp-doc .twoslash .twoslash-hover {
  border-color: transparent;
}

.vp-doc .twoslash:hover .twoslash-hover {
  border-color: var(--vp-c-text-3);
}
`;
