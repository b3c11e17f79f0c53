#pragma once
// The one place that names the test library's header: Debian 12 has Catch2 2.13, whose name changes with
// version 3.
#include <catch2/catch.hpp>
