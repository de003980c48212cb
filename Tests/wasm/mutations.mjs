// Damaged files in the engine of a page: whatever it is given, it answers; should a trap end it, a new one is as good.
//
//     node Tests/wasm/mutations.mjs MODULE.wasm [COUNT [FIRST]]
//
// Every folder of the intake corpus as it is, then COUNT of them (1,000) with one file damaged, each drawn from its own number
// beginning at FIRST; half of them were sound before, and some are the real data. Every one is checked, and what can be read
// after all goes through another command too. A trap is a failure, told with the number that draws it again.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Chance, damaged } from "./damage.mjs";
import { Engine } from "./engine.mjs";

const [module, count = "1000", first = "0"] = process.argv.slice(2);
const engine = await Engine.load(module);
const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path) => ({
  folder: path,
  files: readdirSync(join(root, path)).sort().filter((name) => /\.(csv|xls[xm])$/i.test(name))
    .map((name) => ({ name, bytes: readFileSync(join(root, path, name)) })),
});
const corpus = readdirSync(join(root, "Tests/GeflechtTests/Corpus")).sort()
  .map((name) => read(`Tests/GeflechtTests/Corpus/${name}`)).filter(({ files }) => files.length > 0);
const real = read("datasets/engagierte-stadt");
const commands = [
  ["sectors", "data", "--permutations", "3"], ["levels", "data", "all", "--permutations", "3"], ["measure", "data", "degree", "mixing"],
  ["tandems", "data", "--draws", "0"], ["tandems", "data", "--peers", "--draws", "0"], ["map", "data", "-o", "map.svg"],
  ["report", "data", "--permutations", "3", "-o", "net.html"], ["history", "data", "--format", "json"],
  ["export", "data", "--to", "graphml", "-o", "net.graphml"], ["check", "data", "--format", "json"],
];
/// The codes that the tool ends with (`geflecht --help`).
const codes = new Set([0, 64, 65, 66, 69, 73]);

let [runs, answered, traps, faults, slowest] = [0, 0, 0, 0, [0, ""]];
function answer(files, words) {
  engine.clear();
  for (const { name, bytes } of files) engine.add(`data/${name}`, bytes);
  const start = performance.now();
  const { code, output, errors } = engine.run(words);
  runs += 1;
  if (code === 0) answered += 1;
  const seconds = (performance.now() - start) / 1000;
  if (seconds > slowest[0]) slowest = [seconds, words.join(" ")];
  if (!codes.has(code)) throw new Error(`code ${code}`);
  if (code !== 0 && errors.length + output.length === 0) throw new Error(`code ${code} without a word`);
  return { code, text: output.toString() };
}

function judge(files, words, name) {
  try {
    return answer(files, words).code === 0;
  } catch (trap) {
    const isTrap = trap instanceof WebAssembly.RuntimeError;
    if (isTrap) traps += 1; else faults += 1;
    console.log([`${isTrap ? "TRAP" : "FAULT"}  ${words.join(" ")}  ${name}`, ...trap.stack.split("\n").slice(0, 6)].join("\n    "));
    engine.renew();
    return false;
  }
}
const expected = answer(real.files, ["check", "data"]).text;
function isWhole(name) {
  if (answer(real.files, ["check", "data"]).text === expected) return;
  faults += 1;
  console.log(`FAULT  another answer to sound files after ${name}`);
}

// A trap on purpose, to see that a new instance takes over: a name that lies beyond all memory.
let ended = false;
try {
  engine.calls.add(-16, 1024, 0, 0);
} catch {
  ended = true;
  engine.renew();
}
if (!ended) throw new Error("a name beyond all memory is read");
isWhole("a trap on purpose");

const sound = corpus.filter(({ folder, files }) => judge(files, ["check", "data"], folder));
isWhole("the corpus");
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  const chance = new Chance(number);
  const { folder, files } = chance.below(20) === 0 ? real : chance.of(chance.below(2) ? sound : corpus);
  const target = chance.below(files.length);
  const other = chance.of(chance.of(corpus).files).bytes;
  const given = files.map((file, place) => (place === target ? { ...file, bytes: damaged(file.name, file.bytes, chance, other) } : file));
  const name = `number ${number}: ${folder}/${files[target].name}`;
  const before = traps + faults;
  if (judge(given, ["check", "data"], name)) judge(given, chance.of(commands), name);
  if (traps + faults > before || number % 100 === 0) isWhole(name);
}
console.log(
  `damage: ${corpus.length} folders of the corpus, ${count} with a damaged file; ${runs} runs, ${answered} with an answer, ` +
    `${traps} traps, ${faults} faults; slowest ${slowest[0].toFixed(2)} s (${slowest[1]}); ${engine.megabytes} MiB of memory`);
process.exit(traps + faults > 0 ? 1 : 0);
