# QPDF and what it needs would cost each start of `klausul` milliseconds of the dynamic linker, so the one command that
# reads PDF files is a program of its own, which `klausul verify` becomes: the same sources, another door.
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
add_executable(klausul-verify ${klausul_command_sources} engine/cli/verify.cpp engine/archive/read_pdf.cpp)
target_link_libraries(klausul-verify PRIVATE klausul_engine klausul_habits CLI11::CLI11 fmt::fmt-header-only
  Threads::Threads PkgConfig::QPDF)
target_compile_definitions(klausul-verify PRIVATE POINTERHOLDER_TRANSITION=4)  # no pointers of QPDF's own kind
