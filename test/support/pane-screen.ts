/** jsdom has no screen: every question about it is answered with no. Run before each suite of the pane. */
window.matchMedia = (media) =>
  ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
