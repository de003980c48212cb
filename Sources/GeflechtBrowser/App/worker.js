"use strict";
// Answers command lines over files in memory, each with a fresh instance of the engine: whatever ends one, the next is whole.

/** @type {WebAssembly.Module} */
let engine;
/** What the engine reads: names and bytes. @type {[string, Uint8Array][]} */
let files = [];

/** One command line, with files for it alone. */
const run = async (/** @type {string[]} */ words, /** @type {[string, Uint8Array][]} */ more) => {
  let shown = 0;
  const imports = {
    env: {
      progress: (/** @type {number} */ done, /** @type {number} */ total) => {
        if (performance.now() - shown < 100) return;
        shown = performance.now();
        postMessage({ done, total });
      },
    },
  };
  const { exports } = await WebAssembly.instantiate(engine, imports);
  const call = /** @type {Record<string, (...numbers: number[]) => number>} */ (/** @type {unknown} */ (exports));
  const memory = /** @type {WebAssembly.Memory} */ (exports.memory);
  // Views of memory are made anew after every call: it may have grown.
  const lend = (/** @type {Uint8Array} */ bytes) => {
    const place = call.allocate(bytes.length) >>> 0;
    new Uint8Array(memory.buffer).set(bytes, place);
    return place;
  };
  const encoder = new TextEncoder();
  for (const [name, bytes] of [...files, ...more]) {
    const title = encoder.encode(name);
    const [titlePlace, bytesPlace] = [lend(title), lend(bytes)];
    call.add(titlePlace, title.length, bytesPlace, bytes.length);
    call.release(titlePlace);
    call.release(bytesPlace);
  }
  const line = encoder.encode(words.join("\0"));
  call.run(lend(line), line.length);
  const place = call.answer() >>> 0;
  const answer = new Uint8Array(memory.buffer, place, call.answerSize()).slice();
  const end = answer.indexOf(10);
  const decoder = new TextDecoder();
  const header = JSON.parse(decoder.decode(answer.subarray(0, end)));
  let start = end + 1;
  const next = (/** @type {number} */ size) => answer.subarray(start, (start += size));
  const output = decoder.decode(next(header.output));
  const errors = decoder.decode(next(header.errors));
  const written = header.files.map((/** @type {{ name: string, size: number }} */ file) =>
    ({ name: file.name, bytes: next(file.size).slice() }));
  return { code: header.code, output, errors, files: written, memory: memory.buffer.byteLength };
};

onmessage = async ({ data }) => {
  if (data.engine) engine = data.engine;
  if (data.files) files = data.files;
  if (!data.words) return;
  try {
    postMessage({ answer: await run(data.words, data.more) });
  } catch (error) {
    postMessage({ broken: String(error) });
  }
};
