# CMake generated Testfile for 
# Source directory: /tmp/wt/balance/tests/bench
# Build directory: /tmp/wt/balance/build-san/tests/bench
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
