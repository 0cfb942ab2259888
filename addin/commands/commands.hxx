/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// The commands behind the menu (Addons.xcu), one source file each. A command takes the arguments of its
// dispatch, which fill the fields of its dialog. With Silent=true there is no dialog: the command does what
// pressing its default button does, in the thread that asks.
#ifndef CSM_ADDIN_COMMANDS_HXX
#define CSM_ADDIN_COMMANDS_HXX

#include "office/office.hxx"

namespace csmaddin {

struct Outcome {
    bool done;
    OUString text; // what was done, or why not
};

class Arguments {
public:
    explicit Arguments(const Properties& given) : given_(given) {}
    bool silent() const { return is("Silent", false); }
    OUString text(const char* name, const OUString& otherwise = OUString()) const { return get(name, otherwise); }
    double number(const char* name, double otherwise) const { return get(name, otherwise); }
    bool is(const char* name, bool otherwise) const { return get(name, otherwise); }
    bool has(const char* name) const { return find(name) != nullptr; }

private:
    const Any* find(const char* name) const
    {
        for (const auto& each : given_)
            if (each.Name.equalsAscii(name))
                return &each.Value;
        return nullptr;
    }
    template <typename Value> Value get(const char* name, Value otherwise) const
    {
        const Any* value = find(name);
        Value found;
        return value && (*value >>= found) ? found : otherwise;
    }
    const Properties given_;
};

Outcome newPlan(const Office& office, const Arguments& arguments);
Outcome balanceAccounts(const Office& office, const Arguments& arguments);
Outcome explainCell(const Office& office, const Arguments& arguments);
Outcome showReference(const Office& office, const Arguments& arguments);
Outcome showAbout(const Office& office, const Arguments& arguments);

} // namespace csmaddin

#endif
