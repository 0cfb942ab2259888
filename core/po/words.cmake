# csm_words(VARIABLE FOLDER OUTPUT): compiles FOLDER/*.po into a C source that defines the dictionaries
# VARIABLE (see catalogue/words.h). gettext's own msgfmt reads the .po files; what it writes for Tcl
# differs from C strings only in that it escapes brackets and the dollar.
find_program(MSGFMT msgfmt REQUIRED)
set(csm_words_folder ${CMAKE_CURRENT_LIST_DIR} CACHE INTERNAL "where words.sh is")

function(csm_words variable folder output)
  file(GLOB catalogs CONFIGURE_DEPENDS ${folder}/*.po)
  add_custom_command(
    OUTPUT ${output}
    COMMAND sh ${csm_words_folder}/words.sh ${MSGFMT} ${variable} ${output} ${catalogs}
    DEPENDS ${catalogs} ${csm_words_folder}/words.sh
    WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}
    COMMENT "Compiling translations of ${folder}"
    VERBATIM)
endfunction()
