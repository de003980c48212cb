"use strict";
// The way back from a `.lzma` file, after the description of the format in Igor Pavlov's LZMA SDK (public domain,
// https://www.7-zip.org/sdk.html). `Sources/GeflechtPack` writes them.

/** Where the models of the contexts stand in their one array. Each is how likely a 0 is, out of 2048. */
const contexts = (() => {
  let end = 0;
  const take = (/** @type {number} */ count) => (end += count) - count;
  return {
    // By the last steps, 12 kinds of them, and for some by the place in 16.
    match: take(12 << 4), recent: take(12), notFirst: take(12), notSecond: take(12), notThird: take(12), firstLong: take(12 << 4),
    // Two choices, a tree of lengths 2–9 and one of 10–17 for each place in 16, one of 18–273.
    lengths: take(2 + 2 * 16 * 8 + 256), recentLengths: take(2 + 2 * 16 * 8 + 256),
    // A tree of slots for the lengths 2, 3, 4 and longer ones; the lower bits of the slots 4–13, the last four of higher ones.
    slots: take(4 * 64), near: take(115), align: take(16),
    // Three trees for each kind of place and byte before.
    literals: end,
  };
})();

/** Why a file cannot be read. */
const damaged = (/** @type {string} */ how) => new Error(`damaged: ${how}`);

/**
 * Reads bits: each as the model of its context foresees it, or evenly.
 * @param {Uint8Array} packed A whole file.
 * @param {number} count How many contexts there are.
 */
const bitsOf = (packed, count) => {
  const models = new Uint16Array(count).fill(1024);
  const start = 13;
  const first = new DataView(packed.buffer, packed.byteOffset + start).getUint32(1);
  /** A range, and where in it the number lies that the file is: in an array, numbers stay integers of 32 bits. */
  const coder = Uint32Array.of(2 ** 32 - 1, first);
  let at = start + 5;

  const normalize = () => {
    if (coder[0] >= 2 ** 24) return;
    coder[0] <<= 8;
    coder[1] = (coder[1] << 8) | packed[at];
    at += 1;
  };
  const bit = (/** @type {number} */ context) => {
    const model = models[context];
    const bound = Math.imul(coder[0] >>> 11, model) >>> 0;
    let found = 0;
    if (coder[1] < bound) {
      coder[0] = bound;
      models[context] = model + ((2048 - model) >> 5);
    } else {
      coder[0] -= bound;
      coder[1] -= bound;
      models[context] = model - (model >> 5);
      found = 1;
    }
    normalize();
    return found;
  };
  const even = (/** @type {number} */ bits) => {
    let value = 0;
    for (let left = bits; left > 0; left -= 1) {
      coder[0] >>>= 1;
      const found = coder[1] < coder[0] ? 0 : 1;
      if (found) coder[1] -= coder[0];
      normalize();
      value = (value << 1) | found;
    }
    return value;
  };
  /** A number, its highest bit first. */
  const tree = (/** @type {number} */ bits, /** @type {number} */ base) => {
    let node = 1;
    while (node < 1 << bits) node = (node << 1) | bit(base + node);
    return node - (1 << bits);
  };
  /** A number, its lowest bit first. */
  const reversedTree = (/** @type {number} */ bits, /** @type {number} */ base) => {
    let [node, value] = [1, 0];
    for (let place = 0; place < bits; place += 1) {
      const found = bit(base + node);
      node = (node << 1) | found;
      value |= found << place;
    }
    return value;
  };
  return {
    bit, even, tree, reversedTree,
    /** Whether nothing is left of the number. */
    areOver: () => coder[1] === 0,
    /** How many bytes were read, more than there are where the file is cut short. */
    read: () => at,
  };
};

/**
 * What was packed.
 * @param {Uint8Array} packed A whole file, which says how long its content is.
 * @throws {Error} Where it is no such file, or a damaged one.
 */
const unpack = (packed) => {
  if (packed.length < 18) throw damaged("too short");
  const [properties, size] = [packed[0], Number(new DataView(packed.buffer, packed.byteOffset).getBigUint64(5, true))];
  if (properties >= 9 * 5 * 5 || packed[13] !== 0) throw damaged("another format");
  if (size > 2 ** 28) throw damaged("too long, or of unknown length");
  const precedingBits = properties % 9;
  const literalMask = (1 << Math.floor(properties / 9) % 5) - 1;
  const placeMask = (1 << Math.floor(properties / 45)) - 1;
  const bits = bitsOf(packed, contexts.literals + (0x300 << precedingBits) * (literalMask + 1));
  const { bit, even, tree, reversedTree } = bits;
  const bytes = new Uint8Array(size);
  // The kinds of the last steps, below 7 after a literal, and the four distances used last, 0 for the byte before.
  let [place, state, first, second, third, fourth] = [0, 0, 0, 0, 0, 0];

  const literal = () => {
    const preceding = place ? bytes[place - 1] : 0;
    const group = ((place & literalMask) << precedingBits) + (preceding >> (8 - precedingBits));
    const base = contexts.literals + 0x300 * group;
    let node = 1;
    if (state >= 7) {
      // What would have gone on with the match says something about the byte, as long as they agree.
      const expected = bytes[place - 1 - first];
      for (let left = 7; left >= 0; left -= 1) {
        const other = (expected >> left) & 1;
        node = (node << 1) | bit(base + ((1 + other) << 8) + node);
        if ((node & 1) !== other) break;
      }
    }
    while (node < 0x100) node = (node << 1) | bit(base + node);
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    return node;
  };
  const lengthAt = (/** @type {number} */ base) => {
    const kind = (place & placeMask) << 3;
    if (!bit(base)) return 2 + tree(3, base + 2 + kind);
    if (!bit(base + 1)) return 10 + tree(3, base + 130 + kind);
    return 18 + tree(8, base + 258);
  };
  const distanceFor = (/** @type {number} */ length) => {
    const slot = tree(6, contexts.slots + (Math.min(length - 2, 3) << 6));
    if (slot < 4) return slot;
    const lower = (slot >> 1) - 1;
    const base = ((2 | (slot & 1)) << lower) >>> 0;
    if (slot < 14) return base + reversedTree(lower, contexts.near + base - slot);
    return base + even(lower - 4) * 16 + reversedTree(4, contexts.align);
  };
  /** How many bytes come again, from the distance that is the first then. */
  const match = () => {
    const isAfterLiteral = state < 7;
    if (!bit(contexts.recent + state)) {
      [fourth, third, second] = [third, second, first];
      const length = lengthAt(contexts.lengths);
      first = distanceFor(length);
      state = isAfterLiteral ? 7 : 10;
      return length;
    }
    if (!bit(contexts.notFirst + state)) {
      if (!bit(contexts.firstLong + (state << 4) + (place & placeMask))) {
        state = isAfterLiteral ? 9 : 11;
        return 1;
      }
    } else if (!bit(contexts.notSecond + state)) [first, second] = [second, first];
    else if (!bit(contexts.notThird + state)) [first, second, third] = [third, first, second];
    else [first, second, third, fourth] = [fourth, first, second, third];
    state = isAfterLiteral ? 8 : 11;
    return lengthAt(contexts.recentLengths);
  };

  // The end may be marked by a distance that cannot be; where nothing is left to read, it is not.
  while (place < size || !bits.areOver()) {
    if (bits.read() > packed.length) throw damaged("cut short");
    if (!bit(contexts.match + (state << 4) + (place & placeMask))) {
      if (place === size) throw damaged("longer than it says");
      bytes[place] = literal();
      place += 1;
      continue;
    }
    const length = match();
    if (first === 2 ** 32 - 1) break;
    if (first >= place) throw damaged("refers to what lies before its beginning");
    if (length > size - place) throw damaged("longer than it says");
    for (const end = place + length; place < end; place += 1) bytes[place] = bytes[place - 1 - first];
  }
  if (place < size || !bits.areOver() || bits.read() !== packed.length) throw damaged("another length than it says");
  return bytes;
};

// In a worker: bytes in base 64 come in, the module that they hold goes out.
onmessage = ({ data }) => {
  const letters = atob(data);
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) packed[at] = letters.charCodeAt(at);
  postMessage(new WebAssembly.Module(unpack(packed)));
};
