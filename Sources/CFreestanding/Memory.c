// Memory for WebAssembly. Blocks lie side by side, each with its size and that of the one before in front:
//
//     ┌────────┬──────┬───────────────┬────────┬──────┬───────┬─────
//     │ before │ size │ 16 · n bytes … │ before │ size │ …     │ …        size: with the header; odd: in use
//     └────────┴──────┴───────────────┴────────┴──────┴───────┴─────
//
// A block that is given back joins free neighbors, so that memory does not fall into pieces. Free blocks are listed by size:
// below 512 bytes every size has a list, above every power of two has eight (Masmano et al. 2004, doi 10.1109/EMRTS.2004.1311009).
#ifdef __wasm__

typedef __SIZE_TYPE__ size_t;
typedef __UINT32_TYPE__ u32;
typedef __UINT64_TYPE__ u64;

typedef struct Block {
  u32 before, size;
  struct Block *next, *previous; // while it is free
} Block;

enum { USED = 1, HEADER = 8, UNIT = 16, LEAST = 32, LISTS = 256, PAGE = 65536 };

extern unsigned char __heap_base;
static Block *lists[LISTS];
static u64 filled[LISTS / 64];
static Block *end; // a block in use, of no size, behind all others

static Block *at(void *start, u32 offset) { return (Block *)((char *)start + offset); }

static u32 list_of(u32 size) {
  u32 units = size / UNIT;
  if (units < 32) return units;
  u32 power = 31 - (u32)__builtin_clz(units);
  return 32 + (power - 5) * 8 + (units >> (power - 3) & 7);
}

static void put(Block *block) {
  u32 list = list_of(block->size);
  block->previous = 0;
  block->next = lists[list];
  if (block->next) block->next->previous = block;
  lists[list] = block;
  filled[list / 64] |= 1ull << list % 64;
}

static void take(Block *block) {
  u32 list = list_of(block->size);
  if (block->next) block->next->previous = block->previous;
  if (block->previous) block->previous->next = block->next;
  else if (!(lists[list] = block->next)) filled[list / 64] &= ~(1ull << list % 64);
}

// Sets the size of a free block, which its successor knows too.
static void resize(Block *block, u32 size) {
  block->size = size;
  at(block, size)->before = size;
}

// Lists a free block together with its free neighbors.
static void release(Block *block) {
  Block *after = at(block, block->size);
  if (!(after->size & USED)) {
    take(after);
    resize(block, block->size + after->size);
  }
  if (block->before) {
    Block *before = (Block *)((char *)block - block->before);
    if (!(before->size & USED)) {
      take(before);
      resize(before, before->size + block->size);
      block = before;
    }
  }
  put(block);
}

// Cuts a block that is in no list; what lies behind `size` is free.
static void cut(Block *block, u32 size) {
  u32 rest = block->size - size;
  if (rest < LEAST) return;
  resize(block, size);
  resize(at(block, size), rest);
  block->size |= USED; // so that the rest does not join it
  release(at(block, size));
  block->size = size;
}

static int grow(u32 size) {
  size_t pages = (size + HEADER + UNIT + (1u << 20)) / PAGE + 1;
  size_t first = __builtin_wasm_memory_grow(0, pages);
  if (first == (size_t)-1) return 0;
  if (!end) {
    u32 start = (u32)(size_t)&__heap_base;
    end = (Block *)((start + UNIT - 1) / UNIT * UNIT + HEADER);
    end->before = 0;
  }
  Block *block = end;
  u32 top = (u32)(first + pages) * PAGE - HEADER;
  end = (Block *)top;
  end->size = USED;
  resize(block, top - (u32)block);
  release(block);
  return 1;
}

static Block *find(u32 size) {
  u32 list = list_of(size);
  for (Block *block = lists[list]; block; block = block->next)
    if (block->size >= size) return block;
  // Every block of a later list is large enough.
  for (u32 word = ++list / 64; word < LISTS / 64; word++) {
    u64 bits = filled[word] & (word == list / 64 ? ~0ull << list % 64 : ~0ull);
    if (bits) return lists[word * 64 + (u32)__builtin_ctzll(bits)];
  }
  return 0;
}

int posix_memalign(void **result, size_t alignment, size_t wanted) {
  if (wanted > 0x7FFF0000u || alignment > 0x10000000u) return 12; // ENOMEM
  u32 size = ((u32)wanted + HEADER + UNIT - 1) / UNIT * UNIT;
  if (size < LEAST) size = LEAST;
  u32 room = alignment > UNIT ? size + (u32)alignment + LEAST : size;
  Block *block = find(room);
  if (!block) {
    if (!grow(room)) return 12;
    block = find(room);
  }
  take(block);
  u32 start = (u32)block + HEADER;
  if (alignment > UNIT && start % alignment) {
    u32 skipped = (start + LEAST + (u32)alignment - 1) / (u32)alignment * (u32)alignment - start;
    u32 whole = block->size;
    Block *front = block;
    resize(front, skipped);
    block = at(front, skipped);
    resize(block, whole - skipped);
    block->size |= USED;
    release(front);
    block->size &= ~(u32)USED;
  }
  cut(block, size);
  block->size |= USED;
  *result = (char *)block + HEADER;
  return 0;
}

void free(void *memory) {
  if (!memory) return;
  Block *block = (Block *)((char *)memory - HEADER);
  block->size &= ~(u32)USED;
  release(block);
}

#endif
