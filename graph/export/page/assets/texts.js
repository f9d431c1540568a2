/** Every sentence of the page in Danish and English; `{n}` is filled in, `one|many` chooses by the first number. */

import { all } from "./dom.js";

const DANISH = {
  skip: "Spring til tabellen", search: "Søg", searchHint: "Søg person, kommune, udvalg …", hits: "Fundne aktører",
  noHits: "Ingen fundet. Prøv et efternavn, en forkortelse eller et stednavn.", hidden: "skjult nu",
  known: "også kendt som {name}", viewChoice: "Visning", map: "Kort", table: "Tabel", share: "Del og gem",
  language: "English", languageCode: "en", filters: "Filtre", details: "Detaljer", zoom: "Zoom", zoomIn: "Zoom ind",
  zoomOut: "Zoom ud", zoomFit: "Vis hele kortet", asOf: "Vis pr.", allDates: "alle datoer",
  dayHint: "Skriv en dag, fx 11. feb. 2021", badDay: "Det er ikke en dag: {day}",
  kinds: "Aktører", relations: "Relationer", states: "Status", only: "kun", onlyThis: "Vis kun {name}",
  everything: "alle", none: "ingen", loose: "Vis aktører uden relationer", document: "Dokument", anyDocument: "Alle dokumenter",
  sector: "Sektor", anySector: "Alle sektorer", reset: "Nulstil filtre", pathTitle: "Vej mellem to",
  municipal: "Kommunal", regional: "Regional", state: "Statslig", other: "Øvrige",
  from: "Fra", to: "Til", via: "Via", viaShown: "viste relationer", viaSeats: "kun pladser og formandskab",
  viaMoney: "kun penge", viaAll: "alle relationer, også skjulte", findPath: "Find vej", clear: "Ryd",
  steps: "{n} led|{n} led", noPath: "Ingen vej mellem de to ad de valgte relationer.",
  chooseTwo: "Vælg to aktører fra listen.", same: "Vælg to forskellige aktører.",
  shown: "Viser {a} af {b} aktører og {c} af {d} relationer", near: "Nær {name}, {n} led|Nær {name}, {n} led",
  tooMany: "{n} aktører er for mange til ét kort. Søg en aktør og se den nærmeste kreds, eller brug tabellen. Filtrér til under {limit}, så vises kortet.",
  overview: "Overblik", back: "Overblik", actors: "aktør|aktører", relationsN: "relation|relationer",
  documents: "dokument|dokumenter", help: "Vælg en aktør på kortet eller i søgefeltet og se dens pladser med kilder.",
  questions: "Hurtige svar", whoChairs: "Hvem er formand for hvad?", whoPays: "Hvem betaler for hvad?",
  whatPlanned: "Hvad er planlagt?", whoSits: "Hvem sidder hvor?", mostTies: "Flest relationer",
  news: "Nyest i data", newsIn: "{n} relation|{n} relationer", disputed: "Modstrid i kilderne", moreOf: "Vis alle {n}",
  unread: "{n} kilde kunne ikke læses helt; se rapporten.|{n} steder kunne ikke læses; se rapporten.",
  ring1: "Nærmeste", ring2: "2 led", ringOff: "Hele kortet", pathFrom: "Find vej herfra", compare: "Sammenlign",
  compareWith: "Sammenlign med", compareTitle: "Hvem sidder begge steder?", inBoth: "Begge steder",
  onlyIn: "Kun i {name}", nobody: "Ingen", alsoCalled: "Også kaldt", identifiers: "Koder", partOf: "Hører under",
  period: "Periode", successor: "Afløst af", source: "Kilde", sources: "Kilde|Kilder", noSource: "Kilde mangler",
  why: "Hvorfor er det én og samme?", why_same: "samme", why_different: "en anden", why_unsure: "usikkert",
  seats: "Pladser via ansatte og repræsentanter", money: "Penge", total: "I alt nævnt",
  offMap: "ikke på kortet", noFacts: "Ingen relationer i dokumenterne.", allHidden: "Ingen relationer med de valgte filtre.",
  role: "Rolle", behalf: "for {name}", behalfHead: "På vegne af", literal: "Formål", amount: "Beløb",
  since: "siden {a}", begun: "begyndt {a}", until: "til {b}", fromTo: "{a} – {b}", dateUnknown: "tidspunkt ikke oplyst",
  lastSeen: "senest bekræftet {a}", seenOn: "bekræftet {a}",
  current: "Gældende", "last-attested": "Senest bekræftet", unknown: "Tidspunkt ukendt", planned: "Planlagt",
  ended: "Ophørt", denied: "Afkræftet i teksten", "not-yet": "Begyndt senere",
  stated: "står i teksten", layout: "læst af en liste eller tabel", derived: "udledt",
  start: "Start", end: "Slut", basis: "Grundlag",
  confirmed: "gennemset: {verdict}", accepted: "bekræftet", corrected: "rettet", rejected: "afvist", page: "s. {n}",
  item: "pkt. {n}", noItem: "dokumentets hoved",
  openSources: "Vis kilder", meetingOf: "{title}, {date}", meetings: "Møder", meetingIn: "Møde i",
  isMeetingOf: "er et møde i", undated: "uden dato", documentMissing: "dokument {name}",
  rule: "regel {name}",
  relationTable: "Relationer", actorTable: "Aktører", name: "Navn", kind: "Type", count: "Relationer",
  lastIn: "Senest nævnt", relation: "Relation", status: "Status", rows: "{a}–{b} af {n}", previous: "Forrige",
  next: "Næste", allRows: "Vis alle rækker", fewerRows: "Vis sider", emptyTable: "Ingen rækker med de valgte filtre.",
  sortedUp: "sorteret stigende", sortedDown: "sorteret faldende", place: "Sted i dokumentet", key: "Nøgle", quote: "Citat",
  linkCopy: "Kopiér link til visningen", linkCopied: "Link kopieret", copySave: "Gem kopi af siden med visningen",
  pictureSave: "Billede (PNG)", drawingSave: "Tegning (SVG)", relationsSave: "Relationer til Excel (CSV)",
  actorsSave: "Aktører til Excel (CSV)", print: "Udskriv kort og tabel", saved: "Filen er gemt",
  about: "Om data", purpose: "Formål", dataDate: "Data pr. {date}", contact: "Rettelser", undatedData: "Data uden dato",
  keysHelp: "Piletaster: nærmeste aktør. Enter: detaljer. Plus, minus og 0: zoom. N: nærmeste kreds. Escape: ryd. Tabellen viser det samme.",
  chosen: "{name}, {kind}, {n} relationer", cleared: "Intet valgt", nowShown: "{name} er slået til",
  filterNote: "Filtre", drawnAsOf: "Vist pr. {date}", drawnAll: "Vist for alle datoer",
};

const ENGLISH = {
  skip: "Skip to the table", search: "Search", searchHint: "Search person, municipality, committee …", hits: "Actors found",
  noHits: "Nothing found. Try a surname, an acronym or a place.", hidden: "hidden now",
  known: "also known as {name}", viewChoice: "View", map: "Map", table: "Table", share: "Share and save",
  language: "Dansk", languageCode: "da", filters: "Filters", details: "Details", zoom: "Zoom", zoomIn: "Zoom in",
  zoomOut: "Zoom out", zoomFit: "Show the whole map", asOf: "Show as of", allDates: "all dates",
  dayHint: "Write a day, such as 11 Feb 2021", badDay: "That is not a day: {day}",
  kinds: "Actors", relations: "Relations", states: "Status", only: "only", onlyThis: "Show only {name}",
  everything: "all", none: "none", loose: "Show actors without relations", document: "Document", anyDocument: "All documents",
  sector: "Sector", anySector: "All sectors", reset: "Reset filters", pathTitle: "Path between two",
  municipal: "Municipal", regional: "Regional", state: "State", other: "Others",
  from: "From", to: "To", via: "Through", viaShown: "relations shown", viaSeats: "seats and chairs only",
  viaMoney: "money only", viaAll: "all relations, hidden ones too", findPath: "Find path", clear: "Clear",
  steps: "{n} step|{n} steps", noPath: "No path between the two through the chosen relations.",
  chooseTwo: "Choose two actors from the list.", same: "Choose two different actors.",
  shown: "Showing {a} of {b} actors and {c} of {d} relations", near: "Near {name}, {n} step|Near {name}, {n} steps",
  tooMany: "{n} actors are too many for one map. Search for an actor and see its near circle, or use the table. Filter to below {limit} to see the map.",
  overview: "Overview", back: "Overview", actors: "actor|actors", relationsN: "relation|relations",
  documents: "document|documents", help: "Choose an actor on the map or by search to see its seats and sources.",
  questions: "Quick answers", whoChairs: "Who chairs what?", whoPays: "Who pays for what?",
  whatPlanned: "What is planned?", whoSits: "Who sits where?", mostTies: "Most relations",
  news: "Newest in the data", newsIn: "{n} relation|{n} relations", disputed: "Contradicted in the sources",
  moreOf: "Show all {n}",
  unread: "{n} source could not be read in full; see the report.|{n} places could not be read; see the report.",
  ring1: "Nearest", ring2: "2 steps", ringOff: "Whole map", pathFrom: "Path from here", compare: "Compare",
  compareWith: "Compare with", compareTitle: "Who sits in both?", inBoth: "In both",
  onlyIn: "Only in {name}", nobody: "Nobody", alsoCalled: "Also called", identifiers: "Codes", partOf: "Belongs to",
  period: "Period", successor: "Replaced by", source: "Source", sources: "Source|Sources", noSource: "Source missing",
  why: "Why are these one and the same?", why_same: "same", why_different: "another", why_unsure: "unsure",
  seats: "Seats through staff and representatives", money: "Money", total: "Mentioned in all",
  offMap: "not on the map", noFacts: "No relations in the documents.", allHidden: "No relations with the chosen filters.",
  role: "Role", behalf: "for {name}", behalfHead: "On behalf of", literal: "Purpose", amount: "Amount",
  since: "since {a}", begun: "begun {a}", until: "until {b}", fromTo: "{a} – {b}", dateUnknown: "time not stated",
  lastSeen: "last attested {a}", seenOn: "attested {a}",
  current: "Current", "last-attested": "Last attested", unknown: "Time unknown", planned: "Planned",
  ended: "Ended", denied: "Denied in the text", "not-yet": "Began later",
  stated: "stated in the text", layout: "read from a list or table", derived: "derived",
  start: "Start", end: "End", basis: "Basis",
  confirmed: "reviewed: {verdict}", accepted: "confirmed", corrected: "corrected", rejected: "rejected", page: "p. {n}",
  item: "item {n}", noItem: "head of the document",
  openSources: "Show sources", meetingOf: "{title}, {date}", meetings: "Meetings", meetingIn: "Meeting of",
  isMeetingOf: "is a meeting of", undated: "undated", documentMissing: "document {name}",
  rule: "rule {name}",
  relationTable: "Relations", actorTable: "Actors", name: "Name", kind: "Type", count: "Relations",
  lastIn: "Last mentioned", relation: "Relation", status: "Status", rows: "{a}–{b} of {n}", previous: "Previous",
  next: "Next", allRows: "Show all rows", fewerRows: "Show pages", emptyTable: "No rows with the chosen filters.",
  sortedUp: "sorted ascending", sortedDown: "sorted descending", place: "Place in the document", key: "Key", quote: "Quote",
  linkCopy: "Copy link to this view", linkCopied: "Link copied", copySave: "Save a copy of the page with this view",
  pictureSave: "Picture (PNG)", drawingSave: "Drawing (SVG)", relationsSave: "Relations for Excel (CSV)",
  actorsSave: "Actors for Excel (CSV)", print: "Print map and table", saved: "File saved",
  about: "About the data", purpose: "Purpose", dataDate: "Data as of {date}", contact: "Corrections", undatedData: "Undated data",
  keysHelp: "Arrow keys: nearest actor. Enter: details. Plus, minus and 0: zoom. N: near circle. Escape: clear. The table shows the same.",
  chosen: "{name}, {kind}, {n} relations", cleared: "Nothing chosen", nowShown: "{name} is switched on",
  filterNote: "Filters", drawnAsOf: "Shown as of {date}", drawnAll: "Shown for all dates",
};

const LANGUAGES = { da: DANISH, en: ENGLISH };
let current = "da";

export const language = () => current;

/** Which of a pair of words `[Danish, English]` to show. */
export const choose = (pair) => pair[current === "da" ? 0 : 1];

/** A word for a value that the data may hold; the value itself where there is none. */
export const wordFor = (value) => LANGUAGES[current][value] ?? value;

export function text(key, values = {}) {
  const forms = (LANGUAGES[current][key] ?? key).split("|");
  const form = forms.length > 1 && values.n !== 1 ? forms[1] : forms[0];
  return form.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Write the fixed texts of the template in a language. */
export function speak(code) {
  current = code in LANGUAGES ? code : "da";
  document.documentElement.lang = current;
  for (const node of all("[data-text]")) node.textContent = text(node.dataset.text);
  for (const node of all("[data-label]")) node.setAttribute("aria-label", text(node.dataset.label));
  for (const node of all("[data-hint]")) node.placeholder = text(node.dataset.hint);
  for (const node of all("[data-tip]")) node.title = text(node.dataset.tip);
}
