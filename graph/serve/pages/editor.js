/** The editor: a saved question with its parameters, or SPARQL of one's own; the answer as a table. */

import { attach } from "./complete.js";
import { csv, draw, read } from "./table.js";

const $ = (id) => document.getElementById(id);
const words = await (await fetch("/assets/words.json")).json();
let question = null, shown = null;

function choose(name) {
  question = words.questions.find((one) => one.name === name) ?? null;
  $("description").textContent = question?.description ?? "";
  $("parameters").replaceChildren(...(question?.parameters ?? []).map(field));
  if (question) $("query").value = question.text;
}

function field({ name, optional, description }) {
  const label = document.createElement("label"), input = document.createElement("input");
  input.name = name;
  input.dataset.parameter = name;
  input.required = !optional;
  input.title = description;
  label.append(`${name}${optional ? "" : " *"} `, input);
  return label;
}

/** A saved question as it stands is asked by name, with its values bound; a text of one's own goes to the endpoint. */
function address() {
  const text = $("query").value;
  if (question?.text === text) {
    const given = [...document.querySelectorAll("[data-parameter]")].filter((input) => input.value.trim());
    const values = new URLSearchParams(given.map((input) => [input.dataset.parameter, input.value.trim()]));
    return [`/questions/${question.name}?${values}`, { headers: { Accept: "application/json" } }];
  }
  return ["/sparql", { method: "POST", body: text,
    headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.5" } }];
}

function tell(text, bad = false) {
  $("status").textContent = text;
  $("status").className = bad ? "bad" : "";
}

async function ask() {
  tell("Spørger …");
  $("download").disabled = true;
  const started = performance.now();
  try {
    const reply = await fetch(...address());
    if (!reply.ok) { tell(await reply.text(), true); return; }
    const seconds = ((performance.now() - started) / 1000).toLocaleString("da", { maximumFractionDigits: 2 });
    if (reply.headers.get("Content-Type").startsWith("text/turtle")) {
      const block = document.createElement("pre");
      block.textContent = await reply.text();
      $("answer").replaceChildren(block);
      tell(`${seconds} s`);
      return;
    }
    shown = read(await reply.json(), words.base);
    $("answer").replaceChildren(draw(shown));
    $("download").disabled = false;
    tell(`${shown.rows.length} rækker, ${seconds} s${shown.rows.length > 1000 ? "; de første 1000 vises" : ""}`);
  } catch (error) {
    tell(`Serveren svarer ikke: ${error.message}`, true);
  }
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv(shown)], { type: "text/csv" }));
  link.download = `${question?.name ?? "svar"}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

$("saved").addEventListener("change", (event) => choose(event.target.value));
$("ask").addEventListener("submit", (event) => { event.preventDefault(); ask(); });
$("download").addEventListener("click", download);
attach($("query"), $("choices"), words);
$("query").addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") { event.preventDefault(); $("ask").requestSubmit(); }
});
$("query").value = new URLSearchParams(location.search).get("query")
  ?? "SELECT ?name ?body_name\nWHERE {\n  ?person a foaf:Person ; rdfs:label ?name ; org:memberOf/rdfs:label ?body_name .\n}\nORDER BY ?name";
if (new URLSearchParams(location.search).get("query")) ask();
document.documentElement.dataset.ready = "yes";
