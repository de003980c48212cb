// Arithmetic that WebAssembly has no instruction for.
#ifdef __wasm__

typedef __UINT64_TYPE__ u64;
typedef unsigned __int128 u128;

// A product of 128 bits, of halves of 64 bits and these of halves of 32.
u128 __multi3(u128 a, u128 b) {
  u64 al = (u64)a, bl = (u64)b, mask = 0xFFFFFFFF;
  u64 low = (al & mask) * (bl & mask);
  u64 mid = (al >> 32) * (bl & mask) + (low >> 32);
  u64 other = (al & mask) * (bl >> 32) + (mid & mask);
  u64 high = (al >> 32) * (bl >> 32) + (mid >> 32) + (other >> 32);
  high += al * (u64)(b >> 64) + (u64)(a >> 64) * bl;
  return (u128)high << 64 | (other << 32 | (low & mask));
}

// Half away from zero.
double round(double number) {
  double whole = __builtin_trunc(number);
  return __builtin_fabs(number - whole) < 0.5 ? __builtin_copysign(whole, number)
                                             : whole + __builtin_copysign(1, number);
}

// The remainder of a division cut toward zero: multiples of the divisor are subtracted, the largest that go first. All of it
// is exact.
double fmod(double number, double divisor) {
  double rest = __builtin_fabs(number), least = __builtin_fabs(divisor);
  if (!(rest < __builtin_inf()) || !(least > 0)) return __builtin_nan("");
  while (rest >= least) {
    double part = least;
    while (part <= rest - part) part *= 2;
    rest -= part;
  }
  return __builtin_copysign(rest, number);
}

#endif
