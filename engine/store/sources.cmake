target_sources(klausul_engine PRIVATE engine/store/atomic_write.cpp engine/store/beginning.cpp engine/store/conflict_file.cpp engine/store/files.cpp engine/store/folders.cpp
  engine/store/leftovers.cpp engine/store/lock.cpp engine/store/several_files.cpp engine/store/system_reason.cpp engine/store/temporary.cpp)
