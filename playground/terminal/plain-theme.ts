// How questions look without colour.

const same = (shown: string): string => shown;

/** The library colours whatever the environment says; without colour every style gives its text back. */
export const plainTheme = {
  prefix: { idle: "?", done: "✔" },
  style: {
    answer: same,
    message: same,
    error: (shown: string): string => `> ${shown}`,
    defaultAnswer: (shown: string): string => `(${shown})`,
    help: same,
    highlight: same,
    key: (shown: string): string => `<${shown}>`,
    disabled: same,
    description: same,
    searchTerm: same,
    keysHelpTip: (keys: [string, string][]): string =>
      keys.map(([key, action]) => `${key} ${action}`).join(" • "),
  },
};
