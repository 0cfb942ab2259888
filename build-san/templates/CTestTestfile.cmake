# CMake generated Testfile for 
# Source directory: /tmp/wt/balance/templates
# Build directory: /tmp/wt/balance/build-san/templates
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
