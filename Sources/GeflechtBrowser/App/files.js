// Files of the office: chosen, dropped, or folders of them. They are read here and go nowhere else.
const files = (() => {
  /** As much as the engine takes with addresses of 32 bits, in MiB. It looks again at what workbooks unpack to. */
  const most = 128;

  /** The files in a folder that was dropped, as far as a browser tells. */
  const inside = async (/** @type {FileSystemDirectoryEntry} */ folder) => {
    const reader = folder.createReader();
    /** @type {FileSystemEntry[]} */
    const entries = [];
    for (;;) {
      // A reader answers with some at a time, and with none at the end.
      const some = await /** @type {Promise<FileSystemEntry[]>} */ (new Promise((resolve, reject) => reader.readEntries(resolve, reject)));
      if (!some.length) break;
      entries.push(...some);
    }
    return Promise.all(entries.filter((entry) => entry.isFile).map((entry) => /** @type {Promise<File>} */ (
      new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject)))));
  };
  /** What was dropped: files, or the name of a folder and what is in it. */
  const dropped = async (/** @type {DataTransfer} */ transfer) => {
    const given = [...transfer.files];
    // Both are void once the first wait has begun.
    const items = [...transfer.items].filter((item) => item.kind === "file");
    const handles = items.map((item) => /** @type {any} */ (item).getAsFileSystemHandle?.());
    const folder = items.map((item) => item.webkitGetAsEntry()).find((entry) => entry?.isDirectory);
    if (!folder) return { folder: "", given };
    const handle = (await Promise.all(handles)).find((found) => found?.kind === "directory");
    if (!handle) return { folder: folder.name, given: await inside(/** @type {FileSystemDirectoryEntry} */ (folder)) };
    // Chromium lets a page from disk read a folder by its handle alone.
    /** @type {File[]} */
    const found = [];
    for await (const entry of handle.values()) if (entry.kind === "file") found.push(await entry.getFile());
    return { folder: folder.name, given: found };
  };
  /** The files as commands find them: a workbook by its name, others in a folder. */
  const read = async (/** @type {File[]} */ given, folder = "") => {
    const tables = given.filter((file) => !/^[.~]/.test(file.name) && (!folder || /\.(csv|tsv|txt|xlsx|xlsm)$/i.test(file.name)));
    if (!tables.length) throw new Error(say("noTables"));
    const size = Math.ceil(tables.reduce((sum, file) => sum + file.size, 0) / 2 ** 20);
    if (size > most) throw new Error(say("tooLarge").replace("#", size.toLocaleString(language())));
    const isAlone = tables.length === 1 && /\.xls[xm]$/i.test(tables[0].name);
    const source = isAlone ? tables[0].name : folder || "data";
    return {
      source, names: tables.map((file) => file.name),
      contents: await Promise.all(tables.map(async (file) => /** @type {[string, Uint8Array]} */ (
        [isAlone ? source : `${source}/${file.name}`, new Uint8Array(await file.arrayBuffer())]))),
    };
  };
  /** The line of a text file that is open, if it is one of plain characters. */
  const line = (/** @type {Uint8Array} */ bytes, /** @type {number} */ number) => {
    if (bytes.includes(0)) return undefined;
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      text = new TextDecoder("windows-1252").decode(bytes);
    }
    return text.split(/\r\n|\r|\n/)[number - 1];
  };
  return { dropped, read, line };
})();
