// Which tab a key leads to, as the tabs pattern of the ARIA Authoring Practices says.

/** The place of the tab to go to; undefined where the key is none of the tabs'. */
export function findTab(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (place + 1) % count;
    case "ArrowLeft":
      return (place + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
