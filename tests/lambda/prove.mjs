// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
// the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Evaluates the LAMBDA definitions of the catalogue in IronCalc, an engine with which this project shares
// nothing, and compares with what the catalogue states and answers.
//
// prove.mjs LIST ENGINE [NAME]: LIST is what tests/lambda/list.c prints; ENGINE is the folder of
// @ironcalc/wasm; NAME is the one function to prove.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [list, engine, only] = process.argv.slice(2);
const { initSync, Model } = await import(pathToFileURL(`${engine}/wasm.js`).href);
initSync({ module: readFileSync(`${engine}/wasm_bg.wasm`) });

// A number format that shows all of a number: the engine shows ten digits of its own accord.
const ALL_DIGITS = "0.000000000000000E+00";
// What a call is given lies from this column on, where no answer reaches it.
const GIVEN = 40;

const has = (v, member) => v !== null && typeof v === "object" && member in v;
const cellsOf = (v) => (has(v, "cells") ? v : { rows: 1, columns: 1, cells: [v] });

// ---- a value as a formula or a cell wants it ----

function literal(v) {
  if (typeof v === "string") return `"${v}"`;
  if (typeof v === "number") return String(v).toUpperCase();
  return has(v, "error") ? v.error : "";
}

function inline(v) {
  if (!has(v, "cells")) return literal(v);
  const rows = [];
  for (let i = 0; i < v.rows; i++)
    rows.push(v.cells.slice(i * v.columns, (i + 1) * v.columns).map(literal).join(","));
  return `{${rows.join(";")}}`;
}

const letters = (n) => (n > 26 ? letters(Math.floor((n - 1) / 26)) : "")
  + String.fromCharCode(65 + ((n - 1) % 26));

// Puts the value in cells and gives their address.
function place(model, v, row, column) {
  const { rows, columns, cells } = cellsOf(v);
  cells.forEach((cell, i) => {
    if (cell !== null)
      model.setUserInput(0, row + Math.floor(i / columns), column + (i % columns),
        typeof cell === "string" ? `'${cell}` : literal(cell));
  });
  const first = `${letters(column)}${row}`;
  return cells.length === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows - 1}`;
}

// ---- a call ----

// Every way to write the same call: in the formula, where an array has no blanks; in cells; lists turned
// from row to column; TRUE and FALSE for 1 and 0.
function* ways(f, call) {
  const blanks = call.arguments.some((v) => v === null || (has(v, "cells") && v.cells.includes(null)));
  if (!blanks) yield { ...call, write: inline };
  yield { ...call, write: place };
  const lists = call.arguments.filter((v) => has(v, "cells"));
  if (lists.length && lists.every((v) => v.rows === 1 || v.columns === 1) && !has(call.result, "cells")) {
    const turn = (v) => (has(v, "cells") ? { ...v, rows: v.columns, columns: v.rows } : v);
    yield { ...call, arguments: call.arguments.map(turn), write: place };
  }
  const isFlag = (v, i) => f.arguments[i].flag && (v === 0 || v === 1);
  if (!blanks && call.arguments.some(isFlag)) {
    const flag = (v, i) => (isFlag(v, i) ? { error: v ? "TRUE" : "FALSE" } : v);
    yield { ...call, arguments: call.arguments.map(flag), write: inline };
  }
}

function enter(model, name, call, row) {
  let column = GIVEN, height = cellsOf(call.result).rows;
  const given = call.arguments.map((v) => {
    if (has(v, "missing") || call.write === inline) return inline(v);
    const address = place(model, v, row, column);
    column += cellsOf(v).columns;
    height = Math.max(height, cellsOf(v).rows);
    return address;
  });
  call.formula = `=${name}(${given.join(",")})`;
  call.row = row;
  model.setUserInput(0, row, 1, call.formula);
  return row + height + 9;
}

function shown(model, call) {
  const { columns, cells } = cellsOf(call.result);
  return cells.map((_, i) => model.getFormattedCellValue(0, call.row + Math.floor(i / columns),
    1 + (i % columns)));
}

// What is stated must come out to 12 digits. A wait or a share that a variation makes next to nothing has
// fewer, because it is the difference of large sums: there the 12th digit after the point is enough.
function agrees(text, wanted, least) {
  if (wanted === null) return text === "";
  if (typeof wanted === "string") return text === wanted;
  if (typeof wanted === "object") return text === wanted.error;
  return text !== "" && Math.abs(Number(text) - wanted) <= 1e-12 * Math.max(Math.abs(wanted), least);
}

// ---- a function ----

// 1E+99 and 1e99 are the same.
const numbersAlike = (formula) =>
  formula.replace(/\d+(\.\d+)?(E[+-]?\d+)?/gi, (digits) => String(Number(digits)));

function prove(f) {
  const model = new Model("proof", "en", "UTC", "en");
  const calls = [];
  let row = 1;
  model.pauseEvaluation();
  model.newDefinedName(f.name, null, f.stored);
  const stated = [...f.examples, ...f.errors].map((call) => ({ ...call, least: 0 }));
  const varied = f.variations.map((call) => ({ ...call, least: 1 }));
  for (const call of [...stated, ...varied])
    for (const written of ways(f, call)) {
      row = enter(model, f.name, written, row);
      calls.push(written);
    }
  model.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 10, height: row }, "num_fmt", ALL_DIGITS);
  model.resumeEvaluation();
  model.evaluate();
  const complaints = [];
  // The engine reads what a file holds and shows it as one types it.
  const [{ formula }] = model.getDefinedNameList();
  if (numbersAlike(formula) !== numbersAlike(f.lambda))
    complaints.push(`${f.name}: the file says ${formula}\ninstead of ${f.lambda}`);
  for (const call of calls) {
    const texts = shown(model, call), wanted = cellsOf(call.result).cells;
    if (!wanted.every((w, i) => agrees(texts[i], w, call.least)))
      complaints.push(`${f.name}: ${call.formula} of ${JSON.stringify(call.arguments)} gives ${texts.join(" ")}`
        + ` instead of ${wanted.map((w) => JSON.stringify(w)).join(" ")}`);
  }
  model.free();
  return { calls: calls.length, complaints };
}

const functions = readFileSync(list, "utf8").trim().split("\n").map((line) => JSON.parse(line));
let proven = 0, calls = 0, differ = 0;
for (const f of functions) {
  if (!f.lambda || (only && f.name !== only)) continue;
  const found = prove(f);
  for (const complaint of found.complaints) console.error(complaint);
  console.log(`${f.name}: ${f.examples.length} examples, ${f.errors.length} errors, `
    + `${f.variations.length} variations, ${found.complaints.length} differ`);
  proven++;
  calls += found.calls;
  differ += found.complaints.length;
}
console.log(`${proven} of ${functions.length} functions, ${calls} calls, ${differ} differ`);
process.exit(proven > 0 && calls > 0 && differ === 0 ? 0 : 1);
