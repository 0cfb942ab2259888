// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
// the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Evaluates the LAMBDA definitions of the catalogue in IronCalc, an engine with which this project shares
// nothing, and compares with what the catalogue states.
//
// prove.mjs LIST ENGINE: LIST is what tests/lambda/list.c prints; ENGINE is the folder of @ironcalc/wasm.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [list, engine] = process.argv.slice(2);
const { initSync, Model } = await import(pathToFileURL(`${engine}/wasm.js`).href);
initSync({ module: readFileSync(`${engine}/wasm_bg.wasm`) });

const functions = readFileSync(list, "utf8").trim().split("\n").map((line) => JSON.parse(line));

// A number format that shows what a number is: the engine shows ten digits of its own accord.
const ALL_DIGITS = "0.000000000000000E+00";
const isRange = (v) => v !== null && typeof v === "object" && "cells" in v;
const isMissing = (v) => v !== null && typeof v === "object" && "missing" in v;
const size = (v) => (isRange(v) ? v.cells.length : 1);

function literal(v) {
  if (typeof v === "string") return `"${v.replaceAll('"', '""')}"`;
  if (typeof v === "number") return String(v).toUpperCase();
  if (v !== null && "error" in v) return v.error;
  return "";
}

function inline(v) {
  if (!isRange(v)) return isMissing(v) ? "" : literal(v);
  const rows = [];
  for (let i = 0; i < v.rows; i++)
    rows.push(v.cells.slice(i * v.columns, (i + 1) * v.columns).map(literal).join(","));
  return `{${rows.join(";")}}`;
}

// The sheet: one block of rows a call. What is called with lies from column 40 on, so that no answer
// reaches it.
class Sheet {
  constructor() {
    this.model = new Model("proof", "en", "UTC", "en");
    this.model.pauseEvaluation();
    this.next = 1;
    this.calls = [];
  }

  define(name, lambda) {
    try {
      this.model.newDefinedName(name, null, lambda);
    } catch (error) {
      throw new Error(`${name} cannot be defined: ${error.message}\n${lambda}`);
    }
  }

  // Puts the value in cells and gives their address.
  place(v, row, column) {
    const cells = isRange(v) ? v : { rows: 1, columns: 1, cells: [v] };
    cells.cells.forEach((cell, i) => {
      if (cell === null) return;
      const at = [row + Math.floor(i / cells.columns), column + (i % cells.columns)];
      this.model.setUserInput(0, ...at, typeof cell === "string" ? `'${cell}` : literal(cell));
    });
    const letters = (n) => (n > 26 ? letters(Math.floor((n - 1) / 26)) : "") +
      String.fromCharCode(65 + ((n - 1) % 26));
    const first = `${letters(column)}${row}`;
    return size(v) === 1 ? first
      : `${first}:${letters(column + cells.columns - 1)}${row + cells.rows - 1}`;
  }

  add(call) {
    let column = 40;
    let height = isRange(call.result) ? call.result.rows : 1;
    const given = call.arguments.map((v) => {
      if (isMissing(v) || !call.cells) return inline(v);
      const address = this.place(v, this.next, column);
      column += isRange(v) ? v.columns : 1;
      height = Math.max(height, isRange(v) ? v.rows : 1);
      return address;
    });
    call.formula = `=${call.name}(${given.join(",")})`;
    call.row = this.next;
    this.model.setUserInput(0, call.row, 1, call.formula);
    this.next += height + 2;
    this.calls.push(call);
  }

  evaluate() {
    const area = { sheet: 0, row: 1, column: 1, width: 30, height: this.next };
    this.model.updateRangeStyle(area, "num_fmt", ALL_DIGITS);
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  shown(call, i) {
    const columns = isRange(call.result) ? call.result.columns : 1;
    return this.model.getFormattedCellValue(0, call.row + Math.floor(i / columns),
      1 + (i % columns));
  }
}

function agrees(shown, wanted) {
  if (wanted === null) return shown === "";
  if (typeof wanted === "string") return shown === wanted;
  if (typeof wanted === "object") return shown === wanted.error;
  const number = Number(shown);
  return shown !== "" && Math.abs(number - wanted) <= 1e-12 * Math.abs(wanted);
}

const complaints = [];
let evaluated = 0;

// Every way to write the same call: arrays in the formula (which have no blanks), and cells.
function* ways(f, example) {
  const call = { name: f.name, typed: example.typed, result: example.result };
  const blanks = example.arguments.some((v) => isRange(v) && v.cells.includes(null));
  if (!blanks) yield { ...call, arguments: example.arguments, cells: false };
  yield { ...call, arguments: example.arguments, cells: true };
}

const sheet = new Sheet();
const defined = functions.filter((f) => f.lambda);
for (const f of defined) {
  sheet.define(f.name, f.lambda);
  for (const example of [...f.examples, ...f.errors])
    for (const call of ways(f, example)) sheet.add({ ...call, f });
}
sheet.evaluate();
for (const call of sheet.calls) {
  const wanted = isRange(call.result) ? call.result.cells : [call.result];
  const shown = wanted.map((_, i) => sheet.shown(call, i));
  evaluated++;
  if (!wanted.every((w, i) => agrees(shown[i], w)))
    complaints.push(`${call.name}(${call.typed}) as ${call.formula} gives ${shown.join(" ")}`
      + ` instead of ${wanted.map((w) => JSON.stringify(w)).join(" ")}`);
}

for (const complaint of complaints) console.error(complaint);
for (const f of defined)
  console.log(`${f.name}: ${f.examples.length} examples, ${f.errors.length} errors`);
console.log(`${defined.length} of ${functions.length} functions, ${evaluated} calls evaluated, `
  + `${complaints.length} differ`);
process.exit(complaints.length === 0 && evaluated > 0 ? 0 : 1);
