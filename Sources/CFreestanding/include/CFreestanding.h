// What Swift expects of an operating system's library, for WebAssembly, where there is none. Swift calls those functions by
// their names; elsewhere there are none here. And what the page around the module does for it.

#ifdef __wasm__
/// Told how far long work has come.
__attribute__((import_module("env"), import_name("progress"))) void geflecht_progress(int done, int total);
#else
static inline void geflecht_progress(int done, int total) { (void)done, (void)total; }
#endif
