# CMake generated Testfile for 
# Source directory: /tmp/wt/balance
# Build directory: /tmp/wt/balance/build-san
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
subdirs("core")
subdirs("templates")
subdirs("tests")
