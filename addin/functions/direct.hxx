/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_ADDIN_DIRECT_HXX
#define CSM_ADDIN_DIRECT_HXX

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <typelib/typedescription.h>

namespace csmaddin {

// One call as binary UNO hands it over: the method's number in its interface (from 0, those of XInterface
// left out), its parameters and where each argument lies.
struct DirectCall {
    size_t method;
    const typelib_MethodParameter* parameters;
    size_t count;
    void** arguments;
};

class DirectTarget {
public:
    virtual com::sun::star::uno::Any answer(const DirectCall& call) = 0;

protected:
    ~DirectTarget() = default;
};

// Calc reaches an add-in through UNO's core reflection, which speaks binary UNO: it maps the object from C++
// for each call, copies the arguments to binary UNO, and the bridge copies them to C++ once more. An object
// that has a binary interface of its own is called without the mapping and the second copy. This registers
// one for the object's given interface, all of whose methods must return any; it keeps the object
// until the office ends, as Calc does with its add-ins. Where the registration fails nothing is lost: the
// bridge is used.
void callDirectly(com::sun::star::uno::XInterface* object, const com::sun::star::uno::Type& interface,
                  DirectTarget& target);

} // namespace csmaddin

#endif
