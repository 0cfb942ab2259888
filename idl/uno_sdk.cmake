# Finds LibreOffice and its SDK and defines the target uno_sdk to compile and link against them.
find_path(LIBREOFFICE_PROGRAM types.rdb
  PATHS /usr/lib/libreoffice/program /usr/lib64/libreoffice/program /opt/libreoffice/program
  NO_DEFAULT_PATH REQUIRED)
set(sdk_bin ${LIBREOFFICE_PROGRAM}/../sdk/bin)
find_program(UNOIDL_WRITE unoidl-write PATHS ${sdk_bin} REQUIRED)
find_program(CPPUMAKER cppumaker PATHS ${sdk_bin} REQUIRED)
find_path(UNO_INCLUDE cppuhelper/implbase3.hxx PATH_SUFFIXES libreoffice
  PATHS ${LIBREOFFICE_PROGRAM}/../sdk/include REQUIRED)

# Headers of the office's own interfaces, made once in the build folder.
set(uno_headers ${CMAKE_BINARY_DIR}/uno-headers)
add_custom_command(OUTPUT ${uno_headers}.made
  COMMAND ${CPPUMAKER} -Gc -O${uno_headers} ${LIBREOFFICE_PROGRAM}/types.rdb
          ${LIBREOFFICE_PROGRAM}/types/offapi.rdb
  COMMAND ${CMAKE_COMMAND} -E touch ${uno_headers}.made
  COMMENT "Making the C++ headers of the office's interfaces"
  VERBATIM)
add_custom_target(uno_headers DEPENDS ${uno_headers}.made)

add_library(uno_sdk INTERFACE)
add_dependencies(uno_sdk uno_headers)
target_include_directories(uno_sdk SYSTEM INTERFACE ${uno_headers} ${UNO_INCLUDE})
target_compile_definitions(uno_sdk INTERFACE LINUX UNX CPPU_ENV=gcc3 GCC)
foreach(library uno_cppu uno_cppuhelpergcc3 uno_sal uno_salhelpergcc3)
  find_library(${library} ${library} PATHS ${LIBREOFFICE_PROGRAM}/../sdk/lib REQUIRED)
  target_link_libraries(uno_sdk INTERFACE ${${library}})
endforeach()
