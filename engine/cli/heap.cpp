// How jemalloc, which reads this name before main, is to use the heap: each document takes much memory and gives it
// back at once, again and again. So a thread keeps pieces up to a finished PDF's size at hand, many of each size, and
// nothing is returned to the system, which must clear each page that it gives anew. Changes nothing but time.
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf =
    "lg_tcache_max:22,tcache_nslots_small_min:500,tcache_nslots_small_max:8000,lg_tcache_nslots_mul:4,"
    "dirty_decay_ms:-1,muzzy_decay_ms:-1";
}
