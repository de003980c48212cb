// What unpacks the engine in its page: files of another packer, damaged ones, and those of our own.
//
//     node Tests/wasm/unpack.mjs [FOLDER]
//
// `streams.json` is what `streams.py` made with liblzma. A folder holds files beside what they pack: `a` and `a.lzma`.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const script = readFileSync(new URL("../../Sources/GeflechtBrowser/App/unpack.js", import.meta.url), "utf8");
const unpack = new Function("onmessage", `${script}\nreturn unpack;`)();

const streams = JSON.parse(readFileSync(new URL("streams.json", import.meta.url), "utf8"));
for (const { name, size, sha256, packed } of streams) {
  const bytes = unpack(Buffer.from(packed, "base64"));
  assert.equal(bytes.length, size, name);
  assert.equal(createHash("sha256").update(bytes).digest("hex"), sha256, name);
}

// Whatever happens to a file, it ends soon: with an error, or, as the format has no checksum, as many bytes as it says.
let [refused, passed] = [0, 0];
for (const { name, packed } of streams.filter(({ size, packed }) => size < 30_000 && packed.length < 2500)) {
  const whole = Buffer.from(packed, "base64");
  const damage = (stream, what, mayHold) => {
    const start = performance.now();
    try {
      const bytes = unpack(stream);
      assert(mayHold, `${name}, ${what}: unpacks`);
      assert.equal(bytes.length, Number(stream.readBigUInt64LE(5)));
      passed += 1;
    } catch (error) {
      if (!error.message.startsWith("damaged: ")) throw error;
      refused += 1;
    }
    assert(performance.now() - start < 2000, `${name}, ${what}: takes too long`);
  };
  for (let at = 0; at < whole.length; at += 1) {
    damage(whole.subarray(0, at), `cut at ${at}`, false);
    for (const change of [1, 0x80, 0xff]) {
      const stream = Buffer.from(whole);
      stream[at] ^= change;
      damage(stream, `byte ${at} changed by ${change}`, true);
    }
  }
  damage(Buffer.concat([whole, Buffer.of(0)]), "one byte too many", false);
}

const folder = process.argv[2];
const own = folder ? readdirSync(folder).filter((name) => name.endsWith(".lzma")) : [];
let longest = [0, 0, 0];
for (const name of own) {
  const packed = readFileSync(join(folder, name));
  const start = performance.now();
  const bytes = unpack(packed);
  const time = performance.now() - start;
  assert(readFileSync(join(folder, name.slice(0, -5))).equals(bytes), name);
  if (bytes.length > longest[0]) longest = [bytes.length, packed.length, time];
}
console.log(`unpack: ${streams.length} files of liblzma, ${own.length} of our own, ${refused} damaged ones refused, ${passed} passed`);
if (own.length) console.log(`unpack: ${longest[1]} bytes to ${longest[0]} in ${longest[2].toFixed(0)} ms`);
