/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// Listens to the calls that Calc makes, with their arguments as Calc hands them over.
#ifndef CSM_ADDIN_RECORDER_HXX
#define CSM_ADDIN_RECORDER_HXX

#include <cstddef>

extern "C" {
#include "catalogue/catalogue.h"
}

namespace csmaddin {

class Recorder {
public:
    // The values live as long as the call.
    virtual void called(const csm_function* f, const csm_value* values, size_t count, const csm_value& result,
                        const csm_fault& fault, csm_arena* arena) = 0;

protected:
    ~Recorder() = default;
};

// Calls of this thread are told to it until it is set to nullptr.
void recordCalls(Recorder* recorder);
Recorder* currentRecorder();

} // namespace csmaddin

#endif
