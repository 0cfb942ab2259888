# CMake generated Testfile for 
# Source directory: /tmp/wt/balance/tests
# Build directory: /tmp/wt/balance/build-san/tests
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
add_test([=[words]=] "sh" "/tmp/wt/balance/tests/words.sh")
set_tests_properties([=[words]=] PROPERTIES  _BACKTRACE_TRIPLES "/tmp/wt/balance/tests/CMakeLists.txt;3;add_test;/tmp/wt/balance/tests/CMakeLists.txt;0;")
subdirs("core")
subdirs("templates")
subdirs("fuzz")
subdirs("bench")
