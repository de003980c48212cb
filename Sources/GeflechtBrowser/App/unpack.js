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

/**
 * What was packed.
 * @param {Uint8Array} packed A whole file, which says how long its content is.
 * @throws {Error} Where it is no such file, or a damaged one.
 */
const unpack = (packed) => {
  const damaged = (/** @type {string} */ how) => new Error(`damaged: ${how}`);
  if (packed.length < 18) throw damaged("too short");
  const header = new DataView(packed.buffer, packed.byteOffset, 18);
  const [properties, size] = [packed[0], Number(header.getBigUint64(5, true))];
  if (properties >= 9 * 5 * 5 || packed[13] !== 0) throw damaged("another format");
  if (size > 2 ** 28) throw damaged("too long, or of unknown length");
  const precedingBits = properties % 9;
  const literalMask = (1 << Math.floor(properties / 9) % 5) - 1;
  const placeMask = (1 << Math.floor(properties / 45)) - 1;
  const bytes = new Uint8Array(size);
  const models = new Uint16Array(contexts.literals + (0x300 << precedingBits) * (literalMask + 1)).fill(1024);
  /** The range, and where in it the number lies that the file is: in an array, numbers stay integers of 32 bits. */
  const coder = Uint32Array.of(2 ** 32 - 1, header.getUint32(14));
  let at = 18;

  const normalize = () => {
    if (coder[0] >= 2 ** 24) return;
    coder[0] <<= 8;
    coder[1] = (coder[1] << 8) | packed[at];
    at += 1;
  };
  const bit = (/** @type {number} */ context) => {
    const model = models[context];
    const bound = Math.imul(coder[0] >>> 11, model) >>> 0;
    const isOne = coder[1] >= bound;
    if (isOne) {
      coder[0] -= bound;
      coder[1] -= bound;
      models[context] = model - (model >> 5);
    } else {
      coder[0] = bound;
      models[context] = model + ((2048 - model) >> 5);
    }
    normalize();
    return isOne ? 1 : 0;
  };
  const evenBits = (/** @type {number} */ count) => {
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      coder[0] >>>= 1;
      const isOne = coder[1] >= coder[0];
      if (isOne) coder[1] -= coder[0];
      normalize();
      value = (value << 1) | (isOne ? 1 : 0);
    }
    return value;
  };
  const tree = (/** @type {number} */ bits, /** @type {number} */ base) => {
    let node = 1;
    while (node < 1 << bits) node = (node << 1) | bit(base + node);
    return node - (1 << bits);
  };
  /** The lowest bit comes first. */
  const reversedTree = (/** @type {number} */ bits, /** @type {number} */ base) => {
    let [node, value] = [1, 0];
    for (let place = 0; place < bits; place += 1) {
      const found = bit(base + node);
      node = (node << 1) | found;
      value |= found << place;
    }
    return value;
  };
  const lengthAt = (/** @type {number} */ base, /** @type {number} */ kind) => {
    if (!bit(base)) return 2 + tree(3, base + 2 + (kind << 3));
    if (!bit(base + 1)) return 10 + tree(3, base + 130 + (kind << 3));
    return 18 + tree(8, base + 258);
  };
  /** 0 for the byte before; the highest one there is for the end. */
  const distanceFor = (/** @type {number} */ length) => {
    const slot = tree(6, contexts.slots + (Math.min(length - 2, 3) << 6));
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return base + reversedTree(bits, contexts.near + base - slot);
    return base + evenBits(bits - 4) * 16 + reversedTree(4, contexts.align);
  };

  // The kinds of the last steps, below 7 after a literal, and the four distances used last.
  let [place, state, first, second, third, fourth] = [0, 0, 0, 0, 0, 0];
  for (;;) {
    if (at > packed.length) throw damaged("cut short");
    // The end may be marked; where nothing is left of the number, it is not.
    if (place === size && coder[1] === 0) break;
    const kind = place & placeMask;
    if (!bit(contexts.match + (state << 4) + kind)) {
      if (place === size) throw damaged("longer than it says");
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
      bytes[place] = node;
      place += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length = 0;
    if (!bit(contexts.recent + state)) {
      [fourth, third, second] = [third, second, first];
      length = lengthAt(contexts.lengths, kind);
      first = distanceFor(length);
      state = state < 7 ? 7 : 10;
      if (first === 2 ** 32 - 1) break;
    } else if (!bit(contexts.notFirst + state)) {
      length = bit(contexts.firstLong + (state << 4) + kind) ? lengthAt(contexts.recentLengths, kind) : 1;
      state = length > 1 ? (state < 7 ? 8 : 11) : state < 7 ? 9 : 11;
    } else {
      if (!bit(contexts.notSecond + state)) [first, second] = [second, first];
      else if (!bit(contexts.notThird + state)) [first, second, third] = [third, first, second];
      else [first, second, third, fourth] = [fourth, first, second, third];
      length = lengthAt(contexts.recentLengths, kind);
      state = state < 7 ? 8 : 11;
    }
    if (first >= place) throw damaged("refers to what lies before its beginning");
    if (length > size - place) throw damaged("longer than it says");
    for (const end = place + length; place < end; place += 1) bytes[place] = bytes[place - 1 - first];
  }
  if (place < size || coder[1] !== 0 || at !== packed.length) throw damaged("another length than it says");
  return bytes;
};

// In a worker: bytes in base 64 come in, the module that they hold goes out.
onmessage = ({ data }) => {
  const letters = atob(data);
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) packed[at] = letters.charCodeAt(at);
  postMessage(new WebAssembly.Module(unpack(packed)));
};
