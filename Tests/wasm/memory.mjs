// Memory that the module lends: blocks never touch each other, and what is given back joins into one again.
//
//     node Tests/wasm/memory.mjs MODULE.wasm
import assert from "node:assert/strict";
import { Engine } from "./engine.mjs";

const { calls } = await Engine.load(process.argv[2]);
let state = 1;
const below = (count) => ((state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 8) % count;

const lent = [];
let most = 0;
for (let step = 0; step < 60_000; step += 1) {
  if (lent.length < 200 || below(2)) {
    const size = 1 + below([16, 200, 5_000, 400_000][below(4)]);
    const address = calls.allocate(size);
    assert.equal(address % 16, 0);
    new Uint8Array(calls.memory.buffer, address, size).fill(step);
    lent.push({ address, size, mark: step & 255 });
    most = Math.max(most, lent.reduce((sum, block) => sum + block.size, 0));
    if (lent.length > 400) giveBack(below(lent.length));
  } else {
    giveBack(below(lent.length));
  }
}
function giveBack(place) {
  const [{ address, size, mark }] = lent.splice(place, 1);
  const bytes = new Uint8Array(calls.memory.buffer, address, size);
  assert(bytes.every((byte) => byte === mark), "a block was written to by another");
  calls.release(address);
}
while (lent.length) giveBack(0);

const whole = calls.memory.buffer.byteLength;
assert(whole < 3 * most, `${whole} bytes for at most ${most} at once`);
// All that was lent is one block again: it has room for something as large as everything together.
calls.release(calls.allocate(Math.floor(0.8 * (whole - 8 * 2 ** 20))));
assert.equal(calls.memory.buffer.byteLength, whole);
console.log(`memory: at most ${(most / 2 ** 20).toFixed(1)} MiB lent at once, out of ${whole / 2 ** 20}`);
