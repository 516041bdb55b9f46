// Finding, in the browser: what a reader types becomes words and stems as in the program (src/search/), and a few files of the
// index say where these stand. Knows nothing of the page; search.js shows what is found.

/** The form of the files that this script reads. */
const FORMAT = 1;
/** Words of a query beyond these are not looked for. */
const MOST_WORDS = 6;
/** A word that is being typed stands for so many others that begin with it. */
const MOST_ENDINGS = 3;

/** Scripts that take stems, by language. Words of other languages are left as they are. */
const STEMS = {
  id: () => import("./stem-id.js"),
  en: () => import("./stem-en.js"),
};

// --- Words, as in src/search/words.rs ---

/** A word in a text, as it is written. */
export const WORD = /[\p{Alphabetic}\p{N}\p{M}]+/gu;

/** A word as it is compared: in small letters, without accents. */
export const fold = (word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

const isWord = (word) => [...word].length > 1 || /^\p{N}/u.test(word);

const cut = (text) => (text.match(WORD) ?? []).map(fold).filter(isWord);

// --- Files, as in src/search/file.rs ---

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** FNV-1a, 32 bits folded to 16. */
const hash = (text) => {
  let all = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) all = Math.imul(all ^ byte, 0x01000193) >>> 0;
  return (all >>> 16) ^ (all & 0xffff);
};

/** By so many letters a word is kept among those that begin or end alike. */
const shared = (length) => (length <= 6 ? 2 : 3);

/** Reads the documents of a stem: their numbers among all documents, with their weights. */
const readDocuments = (text, starts) => {
  const documents = new Map();
  for (const part of text.split(";")) {
    const [list, numbers, weights] = part.split(":");
    const start = starts.get(list);
    let [next, difference, factor, index] = [0, 0, 1, 0];
    for (const digit of numbers) {
      const value = VALUES.get(digit);
      difference += (value % 32) * factor;
      factor *= 32;
      if (value >= 32) continue;
      documents.set(start + next + difference, weights ? VALUES.get(weights[index]) : 0);
      next += difference + 1;
      [difference, factor, index] = [0, 1, index + 1];
    }
  }
  return documents;
};

/** The site was made anew since the page was opened, in a form that this script does not know. */
export class OtherFormat extends Error {}

/** Opens the index of a language: which files there are, and how they are asked for. */
export const open = async (address, lang) => {
  const [answer, { stem }] = await Promise.all([
    fetch(address, { cache: "no-cache" }),
    STEMS[lang]?.() ?? { stem: (word) => word },
  ]);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const directory = await answer.json();
  if (directory.format !== FORMAT) throw new OtherFormat(`${address}: format ${directory.format}`);

  const files = new Map();
  const read = async (name) => {
    const file = new URL(name, address);
    file.searchParams.set("v", directory.version);
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json();
  };
  /** Each file is asked for once; one that failed may be asked for again. */
  const file = (name) => {
    if (!files.has(name)) {
      files.set(name, read(name));
      files.get(name).catch(() => files.delete(name));
    }
    return files.get(name);
  };
  const numbered = (name, number) => file(`${name}-${number.toString(16).padStart(3, "0")}.json`);
  const place = (kind, key) => numbered(kind, hash(key) >>> (16 - directory.files[kind]));

  const starts = new Map();
  let count = 0;
  for (const [list, length] of directory.lists) {
    starts.set(list, count);
    count += length;
  }
  const lists = [...starts].reverse();
  return {
    count,
    stem,
    stop: new Set(directory.stop),
    /** The documents of a stem ("stems"), or of two that stand side by side ("pairs"; these have no weights). */
    documents: async (kind, key) => {
      const found = await place(kind, key);
      return Object.hasOwn(found, key) ? readDocuments(found[key], starts) : new Map();
    },
    /** The words that begin ("heads") or end ("tails") with a key, with others, and in how many documents each is. */
    words: async (kind, key) => Object.entries(await place(kind, key)),
    /** The list in which a document stands, and its number there. */
    list: (document) => {
      const [list, start] = lists.find(([, start]) => start <= document);
      return [list, document - start];
    },
    /** What is shown of a document. */
    row: async function (document) {
      const [list, number] = this.list(document);
      const block = Math.floor(number / directory.block);
      return (await numbered(list, block))[number % directory.block];
    },
  };
};

// --- Finding ---

/** Whether one insertion, deletion or substitution, or two neighbours that change places, make one word of the other. */
const isSlip = (typed, meant) => {
  const [a, b] = [[...typed], [...meant]];
  if (Math.abs(a.length - b.length) > 1 || typed === meant) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const rest = (letters, skip) => letters.slice(from + skip).join("");
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  return rest(a, 1) === rest(b, 1) || (a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2));
};

/** The most frequent of some words, each with its number of documents. */
const frequent = (words, most) =>
  words.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most).map(([word]) => word);

/** Words that begin as a word that is being typed. */
const endings = async (index, word) => {
  if (word.length < 3) return [];
  const sizes = word.length > 6 ? [3] : [2, 3];
  const found = await Promise.all(sizes.map((size) => index.words("heads", word.slice(0, size))));
  return found.flat().filter(([other]) => other !== word && other.startsWith(word));
};

/** Words from which a typing error may have made this one: those that begin like it, else those that end like it. */
const meant = async (index, word) => {
  if (word.length < 4 || /\p{N}/u.test(word)) return [];
  const sizes = [...new Set([shared(word.length - 1), shared(word.length + 1)])];
  for (const [kind, key] of [
    ["heads", (size) => word.slice(0, size)],
    ["tails", (size) => word.slice(-size)],
  ]) {
    const found = await Promise.all(sizes.map((size) => index.words(kind, key(size))));
    const slips = new Map(found.flat().filter(([other]) => isSlip(word, other)));
    if (slips.size > 0) return [...slips];
  }
  return [];
};

/** What has a word: documents with weights; by which stems; and instead of what was typed, if that is nowhere. */
const match = async (index, word, isLast, isTyping) => {
  const own = index.stem(word);
  const documents = await index.documents("stems", own);
  // The last word may not have been typed to its end, also where the query comes from an address.
  const others = isLast && (isTyping || documents.size === 0) ? await endings(index, word) : [];
  const counts = new Map();
  for (const [other, count] of others) {
    const stem = index.stem(other);
    if (stem !== own) counts.set(stem, (counts.get(stem) ?? 0) + count);
  }
  const more = frequent([...counts], MOST_ENDINGS);
  for (const begun of await Promise.all(more.map((stem) => index.documents("stems", stem)))) {
    // Half as good as the word itself.
    for (const [document, weight] of begun) {
      documents.set(document, Math.max(weight / 2, documents.get(document) ?? 0));
    }
  }
  if (documents.size > 0) return { stems: [own, ...more], documents, instead: null };
  const [instead] = frequent(await meant(index, word), 1);
  if (instead === undefined) return { stems: [own], documents, instead: null };
  const stem = index.stem(instead);
  return { stems: [stem], documents: await index.documents("stems", stem), instead };
};

/** The documents of a query, best first: those with all its words, else those with most of them. */
export const find = async (index, query, isTyping) => {
  const telling = cut(query).filter((word) => !index.stop.has(word));
  const words = [...new Set(telling)].slice(0, MOST_WORDS);
  const matches = await Promise.all(
    words.map((word, at) => match(index, word, at === words.length - 1, isTyping)),
  );
  const heads = matches.map(({ stems }) => stems[0]);
  const pairs = await Promise.all(
    heads.slice(1).map((stem, at) => index.documents("pairs", `${heads[at]} ${stem}`)),
  );
  const scores = new Map();
  for (const { documents } of matches) {
    const worth = Math.log(1 + index.count / (1 + documents.size));
    for (const [document, weight] of documents) {
      const so = scores.get(document) ?? { words: 0, score: 0 };
      scores.set(document, { words: so.words + 1, score: so.score + weight * worth });
    }
  }
  const most = Math.max(0, ...[...scores.values()].map((so) => so.words));
  const isPhrase = (document) => pairs.length > 0 && pairs.every((pair) => pair.has(document));
  const found = [...scores]
    .filter(([, so]) => so.words === most)
    .map(([document, so]) => ({ document, score: so.score, isPhrase: isPhrase(document) }))
    .sort((a, b) => b.isPhrase - a.isPhrase || b.score - a.score || b.document - a.document);
  return {
    found: found.map(({ document }) => document),
    hasAll: most === words.length,
    instead: matches.some(({ instead }) => instead) ? words.map((word, at) => matches[at].instead ?? word).join(" ") : null,
    stems: new Set(matches.flatMap(({ stems }) => stems)),
  };
};
