// What compilers and the Swift runtime call by name.
#ifdef __wasm__

typedef __SIZE_TYPE__ size_t;

__attribute__((no_builtin("memcpy"))) void *memcpy(void *restrict target, const void *restrict source, size_t count) {
  return __builtin_memcpy(target, source, count);
}

__attribute__((no_builtin("memcmp"))) int memcmp(const void *a, const void *b, size_t count) {
  const unsigned char *x = a, *y = b;
  for (size_t at = 0; at < count; at++)
    if (x[at] != y[at]) return x[at] - y[at];
  return 0;
}

// Hash tables need no secret in a page: who brings the data is the one who waits. Answers never depend on it.
void arc4random_buf(void *target, size_t count) {
  unsigned char *bytes = target;
  for (size_t at = 0; at < count; at++) bytes[at] = (unsigned char)(at * 151 + 41);
}

// The one empty array. Swift lays it at a multiple of 4 bytes, but a span of `Double` must begin at a multiple of 8, an empty
// one too. Before its elements, of which it has none: type, references (it is never given back), count, capacity and flags.
__attribute__((aligned(16))) int empty_array[] __asm__("$es23_swiftEmptyArrayStorageSi_S3itvp") = {0, -1, 0, 1};

// Nobody reads what is printed.
int putchar(int character) { return character; }

#endif
