/** An answer as rows of cells: from SPARQL JSON, or from the JSON of a saved question. */

const ID = /^[a-z-]+\/\S+$/;

/** {columns, rows} with cells of {text, href}. */
export function read(answer, base) {
  if (Array.isArray(answer)) {
    const columns = Object.keys(answer[0] ?? {});
    return { columns, rows: answer.map((row) => columns.map((name) => plain(row[name]))) };
  }
  if ("boolean" in answer) return { columns: ["svar"], rows: [[{ text: answer.boolean ? "ja" : "nej" }]] };
  const columns = answer.head.vars;
  return { columns, rows: answer.results.bindings.map((row) => columns.map((name) => term(row[name], base))) };
}

function plain(value) {
  const text = value === null || value === undefined ? "" : String(value);
  return ID.test(text) ? { text, href: `/id/${encodeURI(text)}` } : { text };
}

function term(value, base) {
  if (!value) return { text: "" };
  if (value.type !== "uri" || !value.value.startsWith(base)) return { text: value.value };
  const id = value.value.slice(base.length);
  return { text: id, href: `/id/${encodeURI(decodeURI(id))}` };
}

/** The first thousand rows as a table of the page, without columns that hold nothing. */
export function draw(answer) {
  const kept = answer.columns.map((_, place) => answer.rows.length === 0 || answer.rows.some((row) => row[place].text !== ""));
  const columns = answer.columns.filter((_, place) => kept[place]);
  const rows = answer.rows.map((row) => row.filter((_, place) => kept[place]));
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const name of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows.slice(0, 1000)) {
    const line = body.insertRow();
    for (const { text, href } of row) {
      const cell = line.insertCell();
      if (href) {
        const link = document.createElement("a");
        link.href = href;
        link.textContent = text;
        cell.append(link);
      } else cell.textContent = text;
    }
  }
  return table;
}

/** CSV that Excel opens as it is; a cell that would become a formula is marked as text. */
export function csv({ columns, rows }) {
  const cell = (text) => {
    const harmless = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
    return `"${harmless.replaceAll('"', '""')}"`;
  };
  const lines = [columns, ...rows.map((row) => row.map(({ text }) => text))];
  return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
