// The engine, in a worker: one command line after the other, each of which can be stopped.
const engine = (() => {
  /** A text that stands in the page. */
  const held = (/** @type {string} */ id) => document.getElementById(id)?.textContent ?? "";
  /** Bytes that stand in the page, deflated and in base 64. */
  const unfold = async (/** @type {string} */ id) => {
    const bytes = Uint8Array.from(atob(held(id)), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  /** A worker whose script stands in the page. */
  const begin = (/** @type {string} */ id) => {
    const place = URL.createObjectURL(new Blob([held(id)], { type: "text/javascript" }));
    const worker = new Worker(place);
    URL.revokeObjectURL(place);
    return worker;
  };
  /** The module: unpacked in a worker of its own, so that the page can be used meanwhile. @type {Promise<WebAssembly.Module>} */
  const compiled = new Promise((resolve, reject) => {
    const unpacker = begin("unpacker");
    unpacker.onmessage = ({ data }) => {
      unpacker.terminate();
      resolve(data);
    };
    unpacker.onerror = ({ message }) => reject(message);
    unpacker.postMessage(held("engine"));
  });
  /** @type {[string, Uint8Array][]} */
  let files = [];
  /** @type {Worker | undefined} */
  let worker;
  /** What waits for an answer, the first of them at work. */
  /** @type {{ words: string[], more: [string, Uint8Array][], resolve: (answer: Answer) => void }[]} */
  const waiting = [];
  /** @type {(share: number | undefined) => void} */
  let watch = () => {};

  /** The most memory that an answer took, in bytes. */
  let memory = 0;

  /** @typedef {{ code: number, output: string, errors: string, files: { name: string, bytes: Uint8Array }[] }} Answer */

  /** @returns {Answer} */
  const broken = (/** @type {string | undefined} */ errors) => ({ code: 70, output: "", errors: errors ?? "", files: [] });
  const start = async () => {
    const module = await compiled;
    if (worker) return worker;
    worker = begin("worker");
    worker.postMessage({ engine: module, files });
    // What a browser ends by itself, for want of memory, is as broken as what ends in the engine.
    worker.onerror = (event) => {
      worker?.terminate();
      worker = undefined;
      end(broken(event.message));
    };
    worker.onmessage = ({ data }) => {
      if (data.total) return watch(data.done / data.total);
      memory = Math.max(memory, data.answer?.memory ?? 0);
      end(data.answer ?? broken(data.broken));
    };
    return worker;
  };
  const work = async () => {
    if (!waiting.length) return watch(undefined);
    watch(0);
    const question = waiting[0];
    const { words, more } = question;
    /** @type {Worker} */
    let worker;
    try {
      worker = await start();
    } catch (error) {
      return end(broken(String(error)));
    }
    // Whoever stopped it while it began has made way for another.
    if (waiting[0] === question) worker.postMessage({ words, more });
  };
  const end = (/** @type {Answer} */ answer) => {
    waiting.shift()?.resolve(answer);
    work();
  };
  return {
    /** The answer to a command line, which may read more files than those that are open. @returns {Promise<Answer>} */
    run: (/** @type {string[]} */ words, /** @type {[string, Uint8Array][]} */ more = []) => new Promise((resolve) => {
      waiting.push({ words, more, resolve });
      if (waiting.length === 1) work();
    }),
    /** Ends what is at work and forgets what waits. */
    stop: () => {
      if (!waiting.length) return;
      worker?.terminate();
      worker = undefined;
      const stopped = waiting.splice(0);
      for (const { resolve } of stopped) resolve({ code: 130, output: "", errors: "", files: [] });
      watch(undefined);
    },
    /** Reads other files from now on. */
    read: (/** @type {[string, Uint8Array][]} */ given) => {
      files = given;
      worker?.postMessage({ files });
    },
    /** Calls something with how far the work is: a share, or nothing when it has ended. */
    onProgress: (/** @type {(share: number | undefined) => void} */ listener) => { watch = listener; },
    ready: compiled, unfold, memory: () => memory,
  };
})();
