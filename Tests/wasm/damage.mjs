// Files as nobody would send them, drawn anew from good ones: the same seed, the same damage.
import { crc32, inflateRawSync } from "node:zlib";

export class Chance {
  constructor(seed) {
    this.state = seed;
  }

  /// SplitMix64, of which the upper half counts.
  below(count) {
    this.state = BigInt.asUintN(64, BigInt(this.state) + 0x9e3779b97f4a7c15n);
    let mixed = this.state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return Number((mixed ^ (mixed >> 31n)) >> 32n) % count;
  }

  of(list) {
    return list[this.below(list.length)];
  }
}

const bytesOf = (text) => Buffer.from(text);
const pieces = [
  "\0", "\"", "\"\"", ";", ",", "\t", "|", "\n", "\r", "\r\n", "sep=;\n", "\ufeff", "=1+1", "1e309", "-0", "nan", "2,5", "2.5",
  "4294967296", "-9223372036854775808", "99999999999999999999999999", "0x1p3", "31.02.2020", "2020-13", "45000", "ß", "e\u0301",
  "\u202e", "😀", "&#1;", "&amp;", "<", "</row>", "<c r=\"A1\"/>", "<c r=\"XFD1048576\"/>", "<c r=\"ZZZZZZ99999999999\"/>", "<!--", "]]>",
  "t=\"s\"", "<v>4294967295</v>", "source", "Stadt", "federal.csv", "city", "tandem",
].map(bytesOf).concat([Buffer.of(0xff), Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff), Buffer.of(0xc0, 0x80), Buffer.of(0xed, 0xa0, 0x80), Buffer.of(0xf4, 0x90, 0x80, 0x80)]);

/// One slip: where, and what of it.
function slip(bytes, chance, other) {
  const at = chance.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + chance.below(chance.of([1, 8, 64, 4096])));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (chance.below(14)) {
    case 0: return Buffer.concat([before, Buffer.from(part.map((byte) => byte ^ (1 << chance.below(8)))), after]);
    case 1: return Buffer.concat([before, Buffer.from(part.map(() => chance.below(256))), after]);
    case 2: return Buffer.concat([before, after]);
    case 3: return before;
    case 4: return Buffer.concat([before, ...Array(1 + chance.below(200)).fill(part), after]);
    case 5: return Buffer.concat([before, chance.of(pieces), bytes.subarray(at)]);
    case 6: return Buffer.concat([before, chance.of(pieces), after]);
    case 7: {
      const middle = chance.below(after.length + 1);
      return Buffer.concat([before, after.subarray(0, middle), part, after.subarray(middle)]);
    }
    case 8: return Buffer.concat([before, other.subarray(chance.below(other.length + 1))]);
    case 9: return written(bytes, chance.below(5));
    default: return otherCell(bytes, chance);
  }
}

/// Another value in one cell: what stands in another, or what stands nowhere.
function otherCell(bytes, chance) {
  const cells = bytes.toString("latin1").split(/([;,\t\r\n<>]+)/);
  const at = 2 * chance.below((cells.length + 1) / 2);
  cells[at] = chance.below(2) ? chance.of(pieces).toString("latin1") : cells[2 * chance.below((cells.length + 1) / 2)];
  return Buffer.from(cells.join(""), "latin1");
}

/// The same text in another encoding, or what becomes of it when one is taken for another.
function written(bytes, how) {
  const text = bytes.toString(how === 4 ? "latin1" : "utf8");
  if (how === 0) return Buffer.from(text, "latin1");
  if (how === 1) return Buffer.from("\ufeff" + text, "utf16le");
  if (how === 2) return Buffer.from("\ufeff" + text, "utf16le").swap16();
  return Buffer.from(how === 3 ? "\ufeff" + text : text);
}

/// A file with one to four slips; a workbook also inside the files that it packs, whose checksums then hold.
export function damaged(name, bytes, chance, other) {
  if (/\.xls[xm]$/i.test(name) && chance.below(4) > 0) {
    const entries = unpacked(bytes);
    const parts = entries.filter((entry) => entry.bytes.length > 0);
    if (parts.length > 0) {
      const part = chance.of(parts);
      part.bytes = slips(part.bytes, chance, chance.of(parts).bytes);
      return packed(entries);
    }
  }
  return slips(bytes, chance, other);
}

function slips(bytes, chance, other) {
  for (let count = 1 + chance.below(4); count > 0; count -= 1) bytes = slip(bytes, chance, other).subarray(0, 200_000);
  return bytes;
}

/// The files of a ZIP archive by its directory, as far as they can be read.
function unpacked(bytes) {
  const entries = [];
  let at = bytes.indexOf("PK\x01\x02");
  while (at >= 0 && at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameSize] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const place = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("latin1", at + 46, at + 46 + nameSize);
    at += 46 + nameSize + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (place + 30 > bytes.length) continue;
    const start = place + 30 + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28);
    const content = bytes.subarray(start, start + size);
    try {
      entries.push({ name, bytes: method === 8 ? inflateRawSync(content, { maxOutputLength: 1 << 20 }) : Buffer.from(content) });
    } catch {
      // Not every workbook of the corpus unpacks.
    }
  }
  return entries;
}

/// A ZIP archive whose files are stored as they are.
function packed(entries) {
  const [files, directory] = [[], []];
  let place = 0;
  for (const { name, bytes } of entries) {
    const title = Buffer.from(name, "latin1");
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(place, 10);
    files.push(bytesOf("PK\x03\x04"), facts, title, bytes);
    directory.push(bytesOf("PK\x01\x02"), Buffer.of(20, 0), facts, where, title);
    place += 30 + title.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(place, 12);
  return Buffer.concat([...files, ...directory, bytesOf("PK\x05\x06"), end]);
}
