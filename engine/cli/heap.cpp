// How jemalloc, which reads this name before main, is to use the heap: each document takes much memory and
// gives it back at once, again and again. So a thread keeps pieces up to a finished PDF's size at hand, and
// nothing is returned to the system, which must clear each page that it gives anew. It changes time
// and the memory that a process keeps, and no document.
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "lg_tcache_max:22,dirty_decay_ms:-1,muzzy_decay_ms:-1";
}
