// The engine as a page has it: a module, a folder in memory, command lines.
import { readFileSync } from "node:fs";

export class Engine {
  static async load(path) {
    return new Engine(await WebAssembly.compile(readFileSync(path)));
  }

  constructor(module) {
    this.module = module;
    this.renew();
  }

  /// A trap ends an instance; the next one begins with an empty folder.
  renew() {
    this.calls = new WebAssembly.Instance(this.module, { env: { progress() {} } }).exports;
  }

  get megabytes() {
    return this.calls.memory.buffer.byteLength / 2 ** 20;
  }

  clear() {
    this.calls.clear();
  }

  add(path, bytes) {
    const name = Buffer.from(path);
    this.#lend(name, (at) => this.#lend(bytes, (start) => this.calls.add(at, name.length, start, bytes.length)));
  }

  /// What a command line answers: its code, output and errors, and the files it wrote by their names.
  run(words) {
    const line = Buffer.from(words.join("\0"));
    this.#lend(line, (at) => this.calls.run(at, line.length));
    const answer = Buffer.from(Buffer.from(this.calls.memory.buffer, this.calls.answer(), this.calls.answerSize()));
    let at = answer.indexOf("\n") + 1;
    const header = JSON.parse(answer.subarray(0, at));
    const next = (size) => answer.subarray(at, (at += size));
    const [output, errors] = [next(header.output), next(header.errors)];
    return { code: header.code, output, errors, files: header.files.map(({ name, size }) => ({ name, bytes: next(size) })) };
  }

  #lend(bytes, use) {
    const address = this.calls.allocate(Math.max(1, bytes.length));
    new Uint8Array(this.calls.memory.buffer, address, bytes.length).set(bytes);
    use(address);
    this.calls.release(address);
  }
}
