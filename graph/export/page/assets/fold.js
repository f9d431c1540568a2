/** Spellings made comparable: "Bøgelund", "boegelund" and "BØGELUND" fold to the same, by the rule of the build. */

const LETTERS = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "y", ß: "ss", đ: "d", ł: "l" };

export function fold(text) {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æøåäöüßđł]/g, (letter) => LETTERS[letter])
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^0-9a-z]+/g, " ")
    .trim();
}
