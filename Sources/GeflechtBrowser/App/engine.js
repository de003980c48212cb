// The engine, in a worker: one command line after the other, each of which can be stopped.
const engine = (() => {
  /** Bytes that stand in the page, deflated and in base 64. */
  const unfold = async (/** @type {string} */ id) => {
    const text = document.getElementById(id)?.textContent ?? "";
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  const source = document.getElementById("worker")?.textContent ?? "";
  const compiled = unfold("engine").then((bytes) => WebAssembly.compile(/** @type {BufferSource} */ (bytes)));
  /** @type {[string, Uint8Array][]} */
  let files = [];
  /** @type {Worker | undefined} */
  let worker;
  /** What waits for an answer, the first of them at work. */
  /** @type {{ words: string[], resolve: (answer: Answer) => void }[]} */
  const waiting = [];
  /** @type {(share: number | undefined) => void} */
  let watch = () => {};

  /** @typedef {{ code: number, output: string, errors: string, files: { name: string, bytes: Uint8Array }[] }} Answer */

  const start = async () => {
    const module = await compiled;
    if (worker) return worker;
    const place = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    worker = new Worker(place);
    URL.revokeObjectURL(place);
    worker.postMessage({ engine: module, files });
    worker.onmessage = ({ data }) => {
      if (data.total) return watch(data.done / data.total);
      end(data.answer ?? { code: 70, output: "", errors: data.broken, files: [] });
    };
    return worker;
  };
  const work = async () => {
    if (!waiting.length) return watch(undefined);
    watch(0);
    const { words } = waiting[0];
    (await start()).postMessage({ words });
  };
  const end = (/** @type {Answer} */ answer) => {
    waiting.shift()?.resolve(answer);
    work();
  };
  return {
    /** The answer to a command line. @returns {Promise<Answer>} */
    run: (/** @type {string[]} */ words) => new Promise((resolve) => {
      waiting.push({ words, resolve });
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
    ready: compiled, unfold,
  };
})();
