const combiningTones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const onset = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?";
const nucleus =
  "(?:iêu|yêu|oai|oao|oay|oeo|uai|uao|uây|uôi|ươi|ươu|uya|uyê|uyu|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|" +
  "oo|ôi|ôô|ơi|ua|uâ|uă|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|[aăâeêioôơuưy])";
const coda = "(?:ch|ng|nh|[cmnpt])?";
const shape = new RegExp(`^${onset}${nucleus}${coda}$`, "u");
const vowelsWithSigns = /[ăâêôơưđ]/u;

/**
 * True where a word has the shape of one Vietnamese syllable: onset, vowels that occur together, coda, at most one
 * tone. It says what could be a syllable, not that there is such a word.
 */
export function hasSyllableShape(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  if ((decomposed.match(combiningTones) ?? []).length > 1) return false;
  return shape.test(decomposed.replace(combiningTones, "").normalize("NFC"));
}

/** True where a word has a letter or a tone that only accented Vietnamese has. */
export function hasVietnameseAccent(word: string): boolean {
  const composed = word.toLowerCase().normalize("NFC");
  return vowelsWithSigns.test(composed) || composed.normalize("NFD").search(combiningTones) >= 0;
}
