#pragma once

#include <boost/json/object.hpp>

namespace gladly_mcp::core {

/// The members of a JSON object that its struct does not describe.
///
/// A described struct with a public data member named `extra` of this type (not listed in the description) keeps
/// unknown members here when it is decoded; encoding writes them back after the described members. A name that is also
/// a described member's is not written twice: the described member wins.
struct extra {
    boost::json::object members; ///< In the order received.

    friend bool operator==(const extra&, const extra&) = default;
};

} // namespace gladly_mcp::core
