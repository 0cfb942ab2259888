# CMake generated Testfile for 
# Source directory: /tmp/wt/balance/core
# Build directory: /tmp/wt/balance/build-san/core
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
