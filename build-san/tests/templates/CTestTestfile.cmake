# CMake generated Testfile for 
# Source directory: /tmp/wt/balance/tests/templates
# Build directory: /tmp/wt/balance/build-san/tests/templates
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
add_test([=[templates/book]=] "/tmp/wt/balance/build-san/tests/templates/test_book")
set_tests_properties([=[templates/book]=] PROPERTIES  ENVIRONMENT "CSM_SOURCE=/tmp/wt/balance;CSM_SHARED=/tmp/wt/balance/../shared;LSAN_OPTIONS=suppressions=/tmp/wt/balance/tests/templates/leaks.supp:print_suppressions=0" _BACKTRACE_TRIPLES "/tmp/wt/balance/tests/templates/CMakeLists.txt;20;add_test;/tmp/wt/balance/tests/templates/CMakeLists.txt;24;templates_test;/tmp/wt/balance/tests/templates/CMakeLists.txt;0;")
add_test([=[templates/formula]=] "/tmp/wt/balance/build-san/tests/templates/test_formula")
set_tests_properties([=[templates/formula]=] PROPERTIES  ENVIRONMENT "CSM_SOURCE=/tmp/wt/balance;CSM_SHARED=/tmp/wt/balance/../shared;LSAN_OPTIONS=suppressions=/tmp/wt/balance/tests/templates/leaks.supp:print_suppressions=0" _BACKTRACE_TRIPLES "/tmp/wt/balance/tests/templates/CMakeLists.txt;20;add_test;/tmp/wt/balance/tests/templates/CMakeLists.txt;25;templates_test;/tmp/wt/balance/tests/templates/CMakeLists.txt;0;")
add_test([=[templates/command]=] "/tmp/wt/balance/build-san/tests/templates/test_command")
set_tests_properties([=[templates/command]=] PROPERTIES  ENVIRONMENT "CSM_SOURCE=/tmp/wt/balance;CSM_SHARED=/tmp/wt/balance/../shared;LSAN_OPTIONS=suppressions=/tmp/wt/balance/tests/templates/leaks.supp:print_suppressions=0" _BACKTRACE_TRIPLES "/tmp/wt/balance/tests/templates/CMakeLists.txt;20;add_test;/tmp/wt/balance/tests/templates/CMakeLists.txt;26;templates_test;/tmp/wt/balance/tests/templates/CMakeLists.txt;0;")
add_test([=[templates/command_input]=] "/tmp/wt/balance/build-san/tests/templates/test_command_input")
set_tests_properties([=[templates/command_input]=] PROPERTIES  ENVIRONMENT "CSM_SOURCE=/tmp/wt/balance;CSM_SHARED=/tmp/wt/balance/../shared;LSAN_OPTIONS=suppressions=/tmp/wt/balance/tests/templates/leaks.supp:print_suppressions=0" _BACKTRACE_TRIPLES "/tmp/wt/balance/tests/templates/CMakeLists.txt;20;add_test;/tmp/wt/balance/tests/templates/CMakeLists.txt;27;templates_test;/tmp/wt/balance/tests/templates/CMakeLists.txt;0;")
