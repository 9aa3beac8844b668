/** What the built-in bot says by itself; every article's answer is the designer's. */
export const strings = {
  greeting: 'Hello! Tell me what it is about, and I will look it up for you.',
  thanks: 'You are welcome! Write again whenever something comes up.',
  nothingFound: 'I could not find an article about this.',
};
