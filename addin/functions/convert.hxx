/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// The one place that knows both UNO's values and the core's.
#ifndef CSM_ADDIN_CONVERT_HXX
#define CSM_ADDIN_CONVERT_HXX

#include <cstddef>
#include <new>

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

extern "C" {
#include "catalogue/catalogue.h"
}

namespace csmaddin {

// Memory of one call, given back at its end, whatever happens in between. Every conversion throws
// std::bad_alloc when there is none, which Calc shows as an error in the cell.
class Arena {
public:
    // What a call with single values needs fits in the first piece: it asks the system for nothing.
    Arena() { csm_arena_lend(&arena_, first_, sizeof first_); }
    ~Arena() { csm_arena_free(&arena_); }
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    csm_arena* get() { return &arena_; }
    template <typename T> T* array(size_t count)
    {
        void* p = csm_arena_get(&arena_, count, sizeof(T));
        if (!p)
            throw std::bad_alloc();
        return static_cast<T*>(p);
    }

private:
    csm_arena arena_ = { nullptr };
    alignas(std::max_align_t) unsigned char first_[1024];
};

using Rows = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>;

// What Calc hands over for an argument; see DESIGN on what each type arrives as.
csm_value toValue(Arena& arena, double number);
csm_value toValue(Arena& arena, const rtl::OUString& text);
csm_value toValue(Arena& arena, const com::sun::star::uno::Any& any);
csm_value toValue(Arena& arena, const Rows& range);

// A number, a text, an error that Calc shows as #NUM! and its like, or an array of these.
com::sun::star::uno::Any toAny(const csm_value& value);

} // namespace csmaddin

#endif
