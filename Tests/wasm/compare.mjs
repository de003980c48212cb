// Holds the engine in a page against the tool on the command line: output, errors, code and written files, byte for byte.
//
//     node Tests/wasm/compare.mjs MODULE.wasm TOOL [PATTERN]
//
// On the real data, a generated program, the intake corpus, and on data that 32 bits are too few for: a hub with more
// pairs of partners than 2³¹, more pairs of nodes than that, great weights, numbers of labelings whose steps pass it. With a
// pattern, only the lines that it matches.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Engine } from "./engine.mjs";

const [module, tool, pattern] = process.argv.slice(2);
const engine = await Engine.load(module);
const root = fileURLToPath(new URL("../..", import.meta.url));
const desk = mkdtempSync(join(tmpdir(), "geflecht-"));
const places = { real: "datasets/engagierte-stadt", corpus: "Tests/GeflechtTests/Corpus" };
for (const [name, path] of Object.entries(places)) symlinkSync(join(root, path), join(desk, name));

const range = (count) => Array.from({ length: count }, (_, at) => at);

/// Files of a folder by their names, rows of cells each.
function make(folder, files) {
  mkdirSync(join(desk, folder));
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(desk, folder, name), rows.map((row) => `${row}\n`).join(""));
}

function filesOf(folder) {
  return readdirSync(join(desk, folder), { recursive: true }).sort().map((name) => join(folder, name))
    .filter((path) => statSync(join(desk, path)).isFile());
}

let loaded;
function open(folder) {
  if (loaded === folder) return;
  engine.clear();
  for (const path of filesOf(folder)) engine.add(path, readFileSync(join(desk, path)));
  loaded = folder;
}

const out = join(desk, "out");
function onCommandLine(words) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const { status, stdout, stderr } = spawnSync(resolve(tool), words, { cwd: desk, maxBuffer: 1 << 30, env: {} });
  const files = filesOf("out").map((name) => ({ name, bytes: readFileSync(join(desk, name)) }));
  return { code: status, output: stdout, errors: stderr, files };
}

function inPage(folder, words) {
  try {
    if (folder) open(folder);
    const answer = engine.run(words);
    answer.files.sort((a, b) => (a.name < b.name ? -1 : 1));
    return answer;
  } catch (trap) {
    engine.renew();
    loaded = undefined;
    return { code: trap.stack.split("\n").slice(0, 9).join("\n      "), output: Buffer.of(), errors: Buffer.of(), files: [] };
  }
}

/// The first place at which two texts part, with what stands there.
function parting(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const around = (bytes) => JSON.stringify(bytes.subarray(Math.max(0, at - 60), at + 100).toString());
  return `at byte ${at} of ${a.length} and ${b.length}\n      in the page  ${around(a)}\n      by the tool  ${around(b)}`;
}

let [compared, different, bytes, slowest] = [0, 0, 0, [0, ""]];
function compare(words) {
  const line = words.join(" ");
  if (pattern && !line.match(pattern)) return;
  const start = performance.now();
  const page = inPage(words[0] === "generate" ? undefined : words[1], words);
  const seconds = (performance.now() - start) / 1000;
  if (seconds > slowest[0]) slowest = [seconds, line];
  const expected = onCommandLine(words);
  compared += 1;
  const flaws = [];
  if (page.code !== expected.code) flaws.push(`code ${page.code}, by the tool ${expected.code}`);
  const names = (files) => files.map(({ name }) => name).join(" ");
  if (names(page.files) !== names(expected.files)) flaws.push(`files ${names(page.files)}, by the tool ${names(expected.files)}`);
  const texts = (answer) => [answer.output, answer.errors, ...answer.files.map((file) => file.bytes)];
  texts(page).forEach((text, place) => {
    const other = texts(expected)[place] ?? Buffer.of();
    bytes += other.length;
    if (!text.equals(other)) flaws.push(`${["output", "errors"][place] ?? page.files[place - 2].name} ${parting(text, other)}`);
  });
  if (pattern) console.log(`${flaws.length ? "differs" : "same"} ${seconds.toFixed(2)} s  ${line}`);
  if (flaws.length === 0) return;
  different += 1;
  console.log(`DIFFERENT  geflecht ${line}\n    ${flaws.join("\n    ")}`);
}

// Every document of the real data and of a program.
const generated = spawnSync(resolve(tool), ["generate", "program", "-o", join(desk, "program"), "--size", "800", "--ties", "4000"]);
if (generated.status !== 0) throw new Error(generated.stderr.toString());
const exports = ["graphml", "gexf", "pajek", "json", "d3", "kumu", "kumu-csv", "gephi", "csv", "xlsx", "graphframes", "spark"];
for (const data of ["real", "program"]) {
  for (const language of ["en", "de"]) {
    const spoken = ["--lang", language];
    for (const command of ["check", "sectors", "levels", "tandems", "history"]) compare([command, data, ...spoken]);
    compare(["map", data, "-o", "out/map.svg", ...spoken]);
    compare(["map", data, "-o", "out/map.dot", ...spoken]);
    compare(["report", data, "-o", "out/net.html", ...spoken]);
  }
  for (const command of ["check", "measure", "sectors", "levels", "tandems", "history"]) compare([command, data, "--format", "json"]);
  compare(["measure", data, "--weighted", "--format", "json"]);
  compare(["tandems", data, "--objective", "fair", "--peers", "--draws", "0", "--format", "json"]);
  compare(["tandems", data, "--rounds", "3", "--draws", "0"]);
  compare(["tandems", data, "-o", "out/plan.xlsx"]);
  for (const style of ["levels", "network", "sectors", "tandems"]) compare(["map", data, "--style", style, "-o", "out/map.svg"]);
  for (const format of exports) compare(["export", data, "--to", format, "-o", `out/${format}`]);
}
compare(["compare", "real", "--from", "2018", "--to", "2023", "--lang", "de"]);
compare(["levels", "real", "Bayern", "--lang", "de"]);
const decided = ["--pin", "Goch=Stendal", "--forbid", "Cloppenburg=Emden", "--wish", "Cloppenburg=Lampertheim", "--draws", "0"];
for (const question of [[], ["candidates"], ["explain", "Emden", "Goch"]])
  for (const format of ["html", "json"]) compare(["tandems", "real", ...question, ...decided, "--format", format, "--lang", "de"]);
compare(["measure", "real", "betweenness", "--estimate", "0.000000001"]);
compare(["sectors", "real", "--seed", "1000000000", "--format", "json"]);

// More than 32 bits hold.
const sectors = ["civil-society", "business", "science"];
make("star", {
  "nodes.csv": ["id,sector", "hub,business", ...range(69_999).map((at) => `n${at},${sectors[at % 3]}`)],
  "edges.csv": ["source,target", ...range(69_999).map((at) => `hub,n${at}`)],
});
make("heavy", {
  "nodes.csv": ["id,sector", ...range(40).map((at) => `n${at},${sectors[at % 3]}`)],
  "edges.csv": ["source,target,weight", ...range(200).map((at) =>
    `n${(at * 7) % 40},n${(at * 11 + 1 + Math.floor(at / 40)) % 40},${["3000000000", "1e15", "4294967297", "0.1"][at % 4]}`)],
});
// 2 classes among 28 nodes: the products on the way to 28!/(14! 14!) pass 2³¹ before they are divided.
make("labels", {
  "nodes.csv": ["id,sector", ...range(28).map((at) => `n${at},${sectors[at % 2]}`)],
  "edges.csv": ["source,target", ...range(27).map((at) => `n${at},n${at + 1}`)],
});
make("cities", {
  "cities.csv": ["id,name,joined", ...range(60).map((at) => `c${at},Stadt ${at},${2015 + (at % 10)}`)],
  "ties.csv": ["source,target", ...range(59).map((at) => `c${at},c${at + 1}`)],
});
const ids = ["degree", "density", "transitivity", "mean-distance", "reachable-share", "distance-distribution",
  "trisectoral-two-paths", "trisectoral-closure", "brokerage-sectors", "level-ties", "mixing", "levels"];
for (const id of ids) compare(["measure", "star", id, "--format", "json", "--permutations", "20"]);
compare(["check", "star"]);
for (const data of ["heavy", "labels"]) {
  for (const form of [[], ["--format", "json"], ["--format", "csv", "-o", "out/measures.csv"]]) compare(["measure", data, ...form]);
  for (const command of ["check", "sectors"]) compare([command, data]);
  for (const format of ["csv", "graphml", "pajek"]) compare(["export", data, "--to", format, "-o", `out/${format}`]);
}
for (const goals of ["cover,score", "cover,size,travel,score", "cover,weakest,score"])
  compare(["tandems", "cities", "--peers", "--goals", goals, "--draws", "0", "--format", "json"]);
for (const model of ["national", "planted", "random", "grid", "rmat", "small-world", "heavy-tailed", "program"])
  compare(["generate", model, "-o", `out/${model}`, "--size", model === "national" ? "20000" : "5000", "--seed", "1000000000"]);

// Of the intake corpus every check, and every document of ten of its networks.
for (const name of readdirSync(join(desk, "corpus")).sort()) compare(["check", `corpus/${name}`]);
const networks = ["office-excel-german-windows-1252", "office-excel-mac", "office-libreoffice-german-utf8", "utf16-big-endian",
  "sectors-german-other-words", "quotes-around-everything", "workbook-macros", "workbook-dates-of-1904", "workbook-merged-header",
  "workbook-hidden-sheets"];
for (const data of networks.map((name) => `corpus/${name}`)) {
  for (const command of ["measure", "sectors", "levels", "tandems", "history"]) compare([command, data, "--lang", "de"]);
  for (const ending of ["svg", "dot"]) compare(["map", data, "-o", `out/map.${ending}`]);
  for (const format of exports) compare(["export", data, "--to", format, "-o", `out/${format}`]);
  compare(["report", data, "-o", "out/net.html"]);
}

rmSync(desk, { recursive: true });
console.log(
  `${compared} answers of ${(bytes / 2 ** 20).toFixed(1)} MiB compared, ${different} different; slowest ${slowest[0].toFixed(2)} s ` +
    `(${slowest[1]}); ${engine.megabytes} MiB of memory`);
process.exit(different > 0 ? 1 : 0);
